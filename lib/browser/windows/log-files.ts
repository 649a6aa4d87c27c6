import type { FileAnswer, FileSource } from '../../ui/logs/cause-source.ts';
import { activeCatalogs } from '../shared/packaged-catalog.ts';
import type { LogWorkerAsk, LogWorkerReply } from './log-worker.ts';

/** The script of the worker, as the build names it. */
const WORKER = 'log-worker.js';

/** The name that the policy of the extension's pages lets make an address of a script. */
const POLICY = 'log-worker';

/** Reads log files in a worker of this window, which ends with the reading. */
export const workerFiles: FileSource = {
  read(files, onProgress, signal) {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const worker = new Worker(workerAddress());
      const end = () => {
        worker.terminate();
        signal.removeEventListener('abort', onAbort);
      };
      const onAbort = () => {
        end();
        reject(signal.reason);
      };
      const fail = (message: string) => {
        end();
        reject(new Error(message));
      };
      const finish = (answers: readonly FileAnswer[]) => {
        end();
        resolve(answers);
      };
      signal.addEventListener('abort', onAbort);
      worker.addEventListener('error', ({ message }) => fail(message));
      worker.addEventListener('message', ({ data }: MessageEvent<LogWorkerReply>) => {
        if (data.kind === 'progress') onProgress(data.progress);
        else if (data.kind === 'done') finish(data.answers);
        else fail(data.error);
      });
      void activeCatalogs().then((own) => {
        const ask: LogWorkerAsk = { files, own };
        worker.postMessage(ask);
      });
    });
  },
};

/** What Trusted Types have; Firefox may not have them yet. */
interface ScriptPolicy {
  createScriptURL(input: string): URL;
}

interface TypesGlobal {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { readonly createScriptURL: () => string }): ScriptPolicy;
  };
}

let policy: ScriptPolicy | undefined;

/** Only this one address is ever made, so that no text from elsewhere can name a script. */
function workerAddress(): string | URL {
  const address = chrome.runtime.getURL(WORKER);
  policy ??= (globalThis as TypesGlobal).trustedTypes?.createPolicy(POLICY, {
    createScriptURL: () => address,
  });
  return policy?.createScriptURL('') ?? address;
}
