// Runs in a page of the extension: the property of the background's answers.
import { WORKER_MESSAGES } from './message-worker.ts';

(globalThis as { fuzz?: typeof WORKER_MESSAGES }).fuzz = WORKER_MESSAGES;
