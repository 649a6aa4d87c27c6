import type { Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { TROUBLE } from './words.ts';

/** A text as it is judged: the block, its tokens, and what stands around it when that is needed. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly around: () => Surroundings;
}

/** Values from here on have the severity bit of a failing HRESULT or NTSTATUS set. */
export const FAILURE = 0x8000_0000;

/** Values up to here are small: their family is for the words around to tell. */
export const SMALL = 0xffff;

export function numberOf(token: Token): number {
  return token.code.kind === 'number' ? token.code.value : 0;
}

export function isAlone(scene: Scene, token: Token): boolean {
  const rest = scene.text.slice(0, token.start) + scene.text.slice(token.end);
  return !/[^\s"'()[\]]/.test(rest);
}

export function trouble(scene: Scene): boolean {
  if (TROUBLE.test(scene.text)) return true;
  const { header, heading, preceding } = scene.around();
  return TROUBLE.test(header) || TROUBLE.test(heading) || TROUBLE.test(preceding);
}

/** The joint between two spellings of one code: `1300 (0x514)`, `0x514 = 1300`, `NAME - 1640`. */
export const JOINT = /^[\s([{:=,\-–—/|`'"]{1,8}$/;
