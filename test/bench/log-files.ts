import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { inTurn, type Subject } from './subjects.ts';

const MB = 1_000_000;
const SIZES = [1, 10, 50] as const;

/** How often the memory of the worker is asked for, in milliseconds. */
const POLL_MS = 20;

export interface LogFileCost {
  readonly mb: number;
  /** From choosing the file to the answer on the screen; milliseconds. */
  readonly ms: number;
  /** The most that the worker's heap held, in KB. */
  readonly heapKb: number;
}

/** How long the tab takes for log files, and how much memory; none for builds that read no files. */
export function measureLogFiles(subjects: readonly Subject[]): Promise<LogFileCost[][]> {
  return inTurn(subjects, async (subject) => {
    if (!existsSync(join(subject.extensionDir, 'log-worker.js'))) return [];
    const folder = await mkdtemp(join(tmpdir(), 'errgloss-bench-'));
    try {
      const costs: LogFileCost[] = [];
      for (const mb of SIZES) {
        const file = join(folder, `${mb}.log`);
        await writeFile(file, logOf(mb * MB));
        costs.push({ mb, ...(await costOf(subject, file)) });
      }
      return costs;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function costOf({ browser }: Subject, file: string): Promise<Pick<LogFileCost, 'ms' | 'heapKb'>> {
  const page = await browser.context.newPage();
  try {
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    await page.locator('.log-files').waitFor();
    const heap = await WorkerHeap.of(page);
    const start = performance.now();
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('.cause > .cause-line').waitFor();
    return { ms: performance.now() - start, heapKb: (await heap.stop()) / 1024 };
  } finally {
    await page.close();
  }
}

/** Watches the heap of the worker that a page starts. */
class WorkerHeap {
  readonly #session: CDPSession;
  #timer: ReturnType<typeof setInterval> | undefined;
  #most = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<WorkerHeap> {
    const session = await page.context().newCDPSession(page);
    const heap = new WorkerHeap(session);
    session.on('Target.attachedToTarget', ({ sessionId }) => heap.#watch(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { result }: { result?: { usedSize?: number } } = JSON.parse(message);
      heap.#most = Math.max(heap.#most, result?.usedSize ?? 0);
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return heap;
  }

  #watch(sessionId: string): void {
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage', params: {} });
    this.#timer = setInterval(() => {
      // The worker ends at its own time.
      this.#session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => {});
    }, POLL_MS);
  }

  async stop(): Promise<number> {
    clearInterval(this.#timer);
    await this.#session.detach();
    if (this.#most === 0) throw new Error('the worker was not seen');
    return this.#most;
  }
}

/** A verbose log of Windows Installer of so many bytes, about, that fails at its end. */
function logOf(size: number): string {
  const lines = [
    'MSI (s) (A8:3C) [10:33:08:619]: Executing op: ComponentRegister(ComponentId={0A3D5F11-0000-4000-8000-000000000001},KeyPath=C:\\Program Files\\Meter\\meter.exe)',
    'MSI (s) (A8:3C) [10:33:08:619]: Note: 1: 2205 2:  3: Patch ',
    "Property(S): ProgramFilesFolder = C:\\Program Files\\Meter 4.2 (error 0 of 12 in 'setup')",
    'Action ended 10:33:08: CostInitialize. Return value 1.',
  ].join('\n');
  const end = [
    'MSI (s) (A8:3C) [10:33:51:226]: Product: Meter -- Error 1920. Service Meter (meter) failed to start.',
    'Action ended 10:33:52: InstallFinalize. Return value 3.',
    'MSI (s) (A8:3C) [10:33:54:101]: Product: Meter -- Installation failed. Installation success or error status: 1603.',
  ].join('\n');
  return `${`${lines}\n`.repeat(Math.ceil(size / (lines.length + 1)))}${end}\n`;
}
