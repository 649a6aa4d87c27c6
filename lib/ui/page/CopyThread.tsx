import type { JSX } from 'preact';
import { type CauseText, causeText } from '../../card/copied/cause-text.ts';
import {
  type ThreadCode,
  type ThreadText,
  threadPlain,
  threadReply,
  threadTable,
} from '../../card/copied/thread.ts';
import type { CauseFacts } from '../../card/facts/cause.ts';
import { copyText } from '../../card/mount/clipboard.ts';
import { type CopyChoice, CopyMenu } from '../../card/parts/CopyMenu.tsx';
import type { Meaning } from '../../catalog/meaning.ts';
import { type WordKey, words } from '../../words/words.ts';
import type { LookupSource } from '../lookup/lookup-source.ts';

/** A code with its likeliest meaning, whose texts are read only when they are copied. */
export interface AnswerableCode {
  readonly written: string;
  readonly meaning: () => Meaning | Promise<Meaning | undefined>;
}

/** More codes are no answer to anything. */
const MAX_CODES = 50;

const FORMS: readonly (readonly [
  label: WordKey,
  make: (codes: readonly ThreadCode[], cause?: CauseText) => ThreadText,
])[] = [
  ['copyTable', threadTable],
  ['copyReply', threadReply],
  ['copyPlain', threadPlain],
];

/**
 * Copies the codes of a page or a log as an answer: a table, a reply with what to try, or plain text. Where the cause is
 * known, replies begin with it.
 */
export function CopyThread(props: {
  readonly source: LookupSource;
  readonly codes: readonly AnswerableCode[];
  readonly cause?: CauseFacts | undefined;
}): JSX.Element {
  const { source, codes, cause } = props;
  const read = async (): Promise<readonly ThreadCode[]> => {
    const asked = await Promise.all(
      codes.slice(0, MAX_CODES).map(async ({ written, meaning }) => ({ written, meaning: await meaning() })),
    );
    const known = asked.flatMap(({ written, meaning }) => (meaning ? [{ written, meaning }] : []));
    const details = await source.details(known.map(({ meaning }) => meaning));
    return known.flatMap(({ written }, index) => {
      const meaning = details[index];
      return meaning ? [{ written, meaning }] : [];
    });
  };
  const choices: readonly CopyChoice[] = FORMS.map(([label, make]) => ({
    label: words(label),
    content: async () => make(await read(), cause && causeText(cause)),
  }));
  return (
    <CopyMenu
      label={words('copyCodes')}
      choices={choices}
      copy={(text, html) => copyText(text, document.body, html)}
    />
  );
}
