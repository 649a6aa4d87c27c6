import type { OwnCodes } from '../../page/scan/detection.ts';
import { ownCodes } from '../../page/scan/own-codes.ts';
import type { BackgroundCalls } from '../shared/background-calls.ts';
import { callBackground } from '../shared/calls.ts';
import type { Reply } from '../shared/contract.ts';

type OwnCalls = Pick<BackgroundCalls, 'ownCodes'>;

/** The codes of own catalogs as they are now; undefined where there are none, or nobody can be asked. */
export async function ownCodesOfBackground(): Promise<OwnCodes | undefined> {
  const call = callBackground<OwnCalls>(isReply);
  const table = await call('ownCodes', null).catch(() => null);
  return table ? ownCodes(table) : undefined;
}

/** The worker is the extension's own: its table is one when it is a list. */
function isReply<Name extends keyof OwnCalls>(_: Name, reply: unknown): reply is Reply<OwnCalls, Name> {
  return reply === null || Array.isArray(reply);
}
