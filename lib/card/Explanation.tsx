import type { JSX } from 'preact';
import type { Article, RelatedError } from '../catalog/article.ts';
import type { EntryKey } from '../catalog/entry.ts';
import { Blocks, InlineText } from './ArticleText.tsx';
import { EntryButton } from './EntryButton.tsx';

/** The long text of an entry: what helps at once is open, the rest folded. */
export function Explanation(props: {
  readonly article: Article;
  readonly onEntry: (key: EntryKey) => void;
}): JSX.Element {
  const { article, onEntry } = props;
  const whatToTry = article.sections.find(({ title }) => title === 'What to try');
  const rest = article.sections.filter(({ title }) => title !== 'What to try' && title !== 'Summary');
  return (
    <>
      {whatToTry && (
        <section>
          <h3>What to try</h3>
          <Blocks blocks={whatToTry.blocks} />
        </section>
      )}
      {article.related.length > 0 && (
        <section>
          <h3>Related errors</h3>
          <Related related={article.related} onEntry={onEntry} />
        </section>
      )}
      {rest.map(({ title, blocks }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
      {article.faq.length > 0 && (
        <details>
          <summary>Questions</summary>
          {article.faq.map(({ question, answer }) => (
            <section key={question}>
              <h4>{question}</h4>
              <Blocks blocks={answer} />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

function Related(props: {
  readonly related: readonly RelatedError[];
  readonly onEntry: (key: EntryKey) => void;
}): JSX.Element {
  return (
    <ul class="plain">
      {props.related.map((error) => (
        <li key={`${error.family}:${error.value} ${error.name}`}>
          <EntryButton name={error.name} value={error.value} onClick={() => props.onEntry(error)} />
          {' — '}
          <InlineText content={error.why} />
        </li>
      ))}
    </ul>
  );
}
