import type { ExtensionBrowser } from '../../support/extension.ts';

/** The heap that the running background worker uses after a collection, in bytes. Playwright gives no session for it. */
export async function workerHeap({ context, extensionId }: ExtensionBrowser): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!session || !worker) throw new Error('no worker is running');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const ask = (id: number, method: string) =>
    new Promise<{ result?: { usedSize?: number } }>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const reply = JSON.parse(message);
        if (reply.id === id) resolve(reply);
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { result } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  if (result?.usedSize === undefined) throw new Error('the worker does not tell its heap');
  return result.usedSize;
}
