import type { CauseSource } from '../../ui/logs/cause-source.ts';
import { workerFiles } from './log-files.ts';

/** Finds causes in the windows of the extension: a text is read as a file is, so that no window waits for it. */
export const packagedCauses: CauseSource = {
  async read(text, signal) {
    const [answer] = await workerFiles.read([{ name: '', file: new File([text], '') }], () => {}, signal);
    if (!answer || typeof answer.found === 'string') throw new Error('this is no text');
    return answer.found;
  },
};
