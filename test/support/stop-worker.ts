import { isMeasuring } from '../../tools/coverage-store.ts';
import { takeWorkerCounts } from './browser-coverage.ts';
import type { ExtensionBrowser } from './extension.ts';

/** Ends the background worker as the browser does when it has been idle. */
export async function stopWorker({ context, extensionId }: ExtensionBrowser): Promise<void> {
  if (isMeasuring()) await takeWorkerCounts(context);
  const cdp = await context.browser()?.newBrowserCDPSession();
  const targets = await cdp?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!cdp || !worker) throw new Error('no worker is running');
  await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  await cdp.detach();
}
