import type { Annotator } from '../page/annotator.ts';
import { frameShare } from '../page/frame-share.ts';
import type { MarkLayer } from '../page/mark-layer.ts';
import { isSiteAnnotated } from '../settings/sites.ts';
import type { BackgroundCalls } from './background-calls.ts';
import type { Send } from './calls.ts';
import { KNOWN_SITES } from './known-sites.ts';
import { watchSettings } from './settings.ts';

/** Ends annotation of the page as soon as its site is no longer chosen, unless the reader asked for this very page. */
export function stopWhenUnwanted(signal: AbortSignal): void {
  watchSettings((settings) => {
    const { page, byHand } = frameShare();
    if (page && !byHand && !isSiteAnnotated(settings, KNOWN_SITES, pageAddress())) page.stop();
  }, signal);
}

/** The page that a frame belongs to: frames without an address of their own follow the one around them. */
function pageAddress(): string {
  return /^(?:about|blob|data):/.test(location.href) ? window.origin : location.href;
}

/** Has the number of marks shown on the toolbar button whenever annotation has caught up with the page. */
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
  // The browser forgets the number when it leaves the page, and has it come back from its cache.
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (isTrusted && persisted) call('counted', null).catch(() => {});
  };
  window.addEventListener('pageshow', onShow, { signal });
  signal.addEventListener('abort', () => report(0));
}
