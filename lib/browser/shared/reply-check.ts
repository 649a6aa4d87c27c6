import * as v from 'valibot';
import type { Contract, Reply, ReplyCheck } from './contract.ts';

/** Checks replies by the schemas of a contract. */
export function replyCheck<Calls extends Contract>(calls: Calls): ReplyCheck<Calls> {
  return <Name extends keyof Calls & string>(name: Name, reply: unknown): reply is Reply<Calls, Name> => {
    const contract: Contract[string] | undefined = calls[name];
    return contract !== undefined && v.is(contract.reply, reply);
  };
}
