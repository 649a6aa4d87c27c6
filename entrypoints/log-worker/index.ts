import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveLogFiles } from '../../lib/browser/windows/log-worker.ts';

export default defineUnlistedScript(() => serveLogFiles());
