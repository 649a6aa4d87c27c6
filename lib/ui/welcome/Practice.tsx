import type { JSX } from 'preact';
import { words } from '../../words/words.ts';

/** A made-up thread to try everything on; it is annotated like any page. */
export function Practice(): JSX.Element {
  return (
    <main class="form practice">
      <h1>{words('practiceTitle')}</h1>
      <p class="lead">{words('practiceText')}</p>
      <article class="live">
        <p>{words('practicePost1')}</p>
        <pre>{words('practiceLog')}</pre>
        <p>{words('practicePost2')}</p>
      </article>
      <ul class="ways">
        <li>{words('practiceHover')}</li>
        <li>{words('practiceKeep')}</li>
        <li>{words('practiceSelect')}</li>
      </ul>
    </main>
  );
}
