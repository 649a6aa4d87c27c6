import type { BackgroundCalls } from '../shared/background-calls.ts';
import { callBackground } from '../shared/calls.ts';
import type { Reply, Send } from '../shared/contract.ts';

/** What the script that every page loads asks the background. */
export type PageCalls = Pick<BackgroundCalls, 'resolve' | 'loadDetector' | 'loadMarks'>;

/** Calls to the background from that script, which has no room for schemas: the replies are checked by hand. */
export function callFromPage(): Send<PageCalls> {
  return callBackground(isReply);
}

function isReply<Name extends keyof PageCalls>(name: Name, reply: unknown): reply is Reply<PageCalls, Name> {
  return name === 'resolve' ? Array.isArray(reply) && reply.every(isSummary) : reply === null;
}

/** A summary, or that nothing is known. */
function isSummary(value: { readonly value?: unknown } | null): boolean {
  return value === null || typeof value?.value === 'number';
}
