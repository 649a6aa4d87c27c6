// Types alone: the script that every page loads shares them, and must not load the library of schemas for it.
import type { GenericSchema, InferOutput } from 'valibot';

/** Calls that one context answers for another: the shape of what is asked, and of what is replied. */
export type Contract = Readonly<
  Record<string, { readonly ask: GenericSchema; readonly reply: GenericSchema }>
>;

export type Ask<Calls extends Contract, Name extends keyof Calls> = InferOutput<Calls[Name]['ask']>;

export type Reply<Calls extends Contract, Name extends keyof Calls> = InferOutput<Calls[Name]['reply']>;

/** Makes a call and waits for its reply; rejects with the error that the other side reports. */
export type Send<Calls extends Contract> = <Name extends keyof Calls & string>(
  name: Name,
  ask: Ask<Calls, Name>,
) => Promise<Reply<Calls, Name>>;

/** One function for each call; `sender` tells which tab and frame asked. */
export type Handlers<Calls extends Contract> = {
  readonly [Name in keyof Calls]: (
    ask: Ask<Calls, Name>,
    sender: chrome.runtime.MessageSender,
  ) => Reply<Calls, Name> | Promise<Reply<Calls, Name>>;
};

/** Whether something has the shape of the reply to a call. */
export type ReplyCheck<Calls extends Contract> = <Name extends keyof Calls & string>(
  name: Name,
  reply: unknown,
) => reply is Reply<Calls, Name>;

/** Who a call is for: the background, or the card's script in a frame. */
export type Addressee = 'background' | 'card';

/** A call on its way. */
export interface Envelope {
  readonly to: Addressee;
  readonly call: string;
  readonly ask: unknown;
}

/** What comes back for a call. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };
