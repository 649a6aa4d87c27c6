import type { JSX } from 'preact';
import { type WordKey, words } from '../../words/words.ts';

/** What has changed for people who use the extension, the most important first. */
const CHANGES: readonly WordKey[] = [
  'newsKeys',
  'newsCard',
  'newsThread',
  'newsUnmark',
  'newsPopup',
  'newsColours',
];

/** What is new, for whoever asks after an update. */
export function News({
  version,
  optionsUrl,
}: {
  readonly version: string;
  readonly optionsUrl: string;
}): JSX.Element {
  return (
    <main class="form news">
      <h1>{words('newsTitle', version)}</h1>
      <ul class="ways">
        {CHANGES.map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ul>
      <p>
        <a href={optionsUrl}>{words('allOptions')}</a>
      </p>
    </main>
  );
}
