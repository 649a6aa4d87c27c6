import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FilesProgress } from '../../lib/ui/logs/cause-source.ts';
import { FakeBrowser } from './fake-browser.ts';

const ADDRESS = 'chrome-extension://errgloss/log-worker.js';

/** Takes the place of the worker; a test answers for it. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly sent: unknown[] = [];
  isEnded = false;
  readonly address: unknown;

  constructor(address: unknown) {
    super();
    this.address = address;
    FakeWorker.all.push(this);
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  reply(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** The module anew, for it makes its policy once. */
async function start() {
  vi.resetModules();
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  new FakeBrowser().install();
  const { workerFiles } = await import('../../lib/browser/windows/log-files.ts');
  const { packagedCauses } = await import('../../lib/browser/windows/packaged-causes.ts');
  return { workerFiles, packagedCauses };
}

const FILES = [{ name: 'a.log', file: new File(['x'], 'a.log') }];

function lastWorker(): FakeWorker {
  const worker = FakeWorker.all.at(-1);
  if (!worker) throw new Error('no worker was started');
  return worker;
}

afterEach(() => vi.unstubAllGlobals());

describe('the worker for log files', () => {
  it('is loaded from the one address of the package, whatever the policy is asked for', async () => {
    const createPolicy = vi.fn((name: string, rules: { createScriptURL: (text: string) => string }) => ({
      createScriptURL: (text: string) => `trusted ${name} ${rules.createScriptURL(text)}`,
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { workerFiles } = await start();
    const { signal } = new AbortController();
    void workerFiles.read(FILES, () => {}, signal);
    void workerFiles.read(FILES, () => {}, signal);
    expect(FakeWorker.all.map(({ address }) => address)).toEqual([
      `trusted log-worker ${ADDRESS}`,
      `trusted log-worker ${ADDRESS}`,
    ]);
    expect(createPolicy).toHaveBeenCalledOnce();
    expect(createPolicy.mock.calls[0]?.[1].createScriptURL('https://elsewhere.example/x.js')).toBe(ADDRESS);
  });

  it('tells its progress and the answers, and ends', async () => {
    const { workerFiles } = await start();
    const told: FilesProgress[] = [];
    const reading = workerFiles.read(FILES, (one) => told.push(one), new AbortController().signal);
    const worker = lastWorker();
    expect(worker.address).toBe(ADDRESS);
    await vi.waitFor(() => expect(worker.sent).toEqual([{ files: FILES, own: [] }]));
    worker.reply({ kind: 'progress', progress: { index: 0, total: 1, done: 1 } });
    worker.reply({ kind: 'done', answers: [{ name: 'a.log', found: 'binary' }] });
    expect(await reading).toEqual([{ name: 'a.log', found: 'binary' }]);
    expect(told).toEqual([{ index: 0, total: 1, done: 1 }]);
    expect(worker.isEnded).toBe(true);
  });

  it('ends at once when nobody waits for it any more', async () => {
    const { workerFiles } = await start();
    const stopping = new AbortController();
    const reading = workerFiles.read(FILES, () => {}, stopping.signal);
    stopping.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
    expect(lastWorker().isEnded).toBe(true);
    await expect(workerFiles.read(FILES, () => {}, stopping.signal)).rejects.toThrow('stopped');
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('fails with what it tells, and with what the browser tells of it', async () => {
    const { workerFiles } = await start();
    const { signal } = new AbortController();
    const first = workerFiles.read(FILES, () => {}, signal);
    lastWorker().reply({ kind: 'failed', error: 'no catalog' });
    await expect(first).rejects.toThrow('no catalog');
    const second = workerFiles.read(FILES, () => {}, signal);
    lastWorker().dispatchEvent(Object.assign(new Event('error'), { message: 'not loaded' }));
    await expect(second).rejects.toThrow('not loaded');
    expect(FakeWorker.all.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('reads a text as it reads a file', async () => {
    const { packagedCauses } = await start();
    const { signal } = new AbortController();
    const reading = packagedCauses.read('a log', signal);
    await vi.waitFor(() => expect(lastWorker().sent).toHaveLength(1));
    const [{ files }] = lastWorker().sent as [{ files: [{ file: File }] }];
    expect(await files[0].file.text()).toBe('a log');
    lastWorker().reply({ kind: 'done', answers: [{ name: '', found: { kind: 'other' } }] });
    expect(await reading).toEqual({ kind: 'other' });
    const other = packagedCauses.read('\0', signal);
    lastWorker().reply({ kind: 'done', answers: [{ name: '', found: 'binary' }] });
    await expect(other).rejects.toThrow('no text');
  });
});

describe('in the worker', () => {
  it('files are read one after the other, and those that can not be read are told', async () => {
    const { readCompiled } = await import('./read-assets.ts');
    const replies: { kind: string; answers?: { name: string; found: unknown }[]; progress?: object }[] = [];
    const scope = new EventTarget();
    vi.stubGlobal('addEventListener', scope.addEventListener.bind(scope));
    vi.stubGlobal('postMessage', (reply: (typeof replies)[number]) => replies.push(reply));
    vi.stubGlobal('location', { href: ADDRESS });
    vi.stubGlobal('fetch', async (url: URL) => ({ json: () => readCompiled(url.pathname.slice(1)) }));
    const { serveLogFiles } = await import('../../lib/browser/windows/log-worker.ts');
    serveLogFiles();
    const broken = Object.assign(new File(['x'], 'b'), {
      stream: () => {
        throw new Error('gone');
      },
    });
    const files = [
      { name: 'a.log', file: new File(['HRESULT 0x80070005\n'], 'a.log') },
      { name: 'b', file: broken },
    ];
    scope.dispatchEvent(new MessageEvent('message', { data: { files, own: [] } }));
    await vi.waitFor(() => expect(replies.at(-1)?.kind).toBe('done'));
    expect(replies[0]).toEqual({ kind: 'progress', progress: { index: 0, total: 20, done: 0 } });
    expect(replies.at(-1)?.answers).toMatchObject([
      { name: 'a.log', found: { lineCount: 1 } },
      { name: 'b', found: 'unreadable' },
    ]);
  });

  it('a catalog that can not be read is told', async () => {
    const replies: unknown[] = [];
    const scope = new EventTarget();
    vi.stubGlobal('addEventListener', scope.addEventListener.bind(scope));
    vi.stubGlobal('postMessage', (reply: unknown) => replies.push(reply));
    vi.stubGlobal('location', { href: ADDRESS });
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no file')));
    const { serveLogFiles } = await import('../../lib/browser/windows/log-worker.ts');
    serveLogFiles();
    scope.dispatchEvent(new MessageEvent('message', { data: { files: [], own: [] } }));
    await vi.waitFor(() => expect(replies).toEqual([{ kind: 'failed', error: 'Error: no file' }]));
  });
});
