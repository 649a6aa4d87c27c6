import { listen } from '../../dom/listen.ts';
import type { Annotator } from '../../page/annotator.ts';
import { frameShare } from '../../page/frame-share.ts';
import type { MarkLayer } from '../../page/marks/mark-layer.ts';
import type { BackgroundCalls } from '../shared/background-calls.ts';
import type { Send } from '../shared/contract.ts';

/** Reports the number of marks for the toolbar button whenever annotation has caught up with the page. */
export function reportCount(
  annotator: Annotator,
  { marks }: MarkLayer,
  call: Send<BackgroundCalls>,
  signal: AbortSignal,
): void {
  const report = (count: number) => {
    if (frameShare().count === count) return;
    frameShare().count = count;
    call('counted', null).catch(() => {});
  };
  annotator.onSettled.add(() => report(marks.size));
  // The browser drops the number when it leaves the page, also for a page that comes back from its cache.
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) call('counted', null).catch(() => {});
  };
  listen(window, 'pageshow', onShow, signal);
  signal.addEventListener('abort', () => report(0));
}
