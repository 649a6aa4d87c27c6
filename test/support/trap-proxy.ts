import { createServer, type Socket } from 'node:net';

/** Hosts that the browser itself connects to, with or without an extension: for accounts, updates and dictionaries. */
const BROWSER_HOSTS = new Set([
  'accounts.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
]);

/** A proxy that lets nothing through and notes who was asked for. */
export interface TrapProxy {
  /** Switches that lead everything that would leave the machine to it. */
  readonly args: readonly string[];
  /** The hosts asked for since it was started or emptied, other than those of the browser itself. */
  readonly asked: Set<string>;
  close(): void;
}

export async function startTrapProxy(): Promise<TrapProxy> {
  const asked = new Set<string>();
  const proxy = createServer((socket: Socket) => {
    socket.once('data', (data) => {
      const target = data.toString('latin1').split(' ')[1] ?? '';
      const { hostname } = new URL(target.includes('://') ? target : `https://${target}`);
      if (!BROWSER_HOSTS.has(hostname)) asked.add(hostname);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    asked,
    close: () => void proxy.close(),
  };
}
