import type { Meaning } from '../catalog/meaning.ts';
import { win32FromHresult } from '../codes/hresult.ts';
import type { FoundCode } from './answer.ts';
import { isSame, sharesMeaning } from './meaning-lists.ts';

/** A code of a question, whether by number or by name. */
export interface Asked {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** Whether both can mean the same; the HRESULT of a Win32 code is the same error. */
export function isOneCode(one: Asked, other: Asked): boolean {
  return (
    sharesMeaning(one.meanings, other.meanings) ||
    one.meanings.some(
      ({ family, value }) =>
        // What is no number has none to be compared.
        family !== 'ownword' &&
        other.meanings.some(
          (each) => each.family !== 'ownword' && plainValue(value) === plainValue(each.value),
        ),
    )
  );
}

/** The Win32 code inside an HRESULT, or the value itself. */
function plainValue(value: number): number {
  return win32FromHresult(value) ?? value;
}

/** Each code once, with how often it is there in any spelling. */
export function foundCodes(asked: readonly Asked[], all: readonly Asked[]): FoundCode[] {
  return asked.map(({ text, meanings }) => {
    const [first] = meanings;
    const count = all.filter((other) => first && other.meanings.some((each) => isSame(each, first))).length;
    return { text, count, meanings };
  });
}
