import type { JSX } from 'preact';
import type { Article, RelatedError } from '../../catalog/article.ts';
import type { EntryKey } from '../../catalog/entry.ts';
import { CATALOG_LANGUAGE } from '../../catalog/language.ts';
import { language, words, wordsFor } from '../../words/words.ts';
import { EntryButton } from '../parts/EntryButton.tsx';
import { Blocks, InlineText } from './ArticleText.tsx';

/** What to try, in the open. */
export function WhatToTry({ article }: { readonly article: Article }): JSX.Element | null {
  const section = article.sections.find(({ title }) => title === 'What to try');
  return section ? (
    <section class="steps" lang={CATALOG_LANGUAGE}>
      <h3 lang={language()}>{words('section_What_to_try')}</h3>
      <Blocks blocks={section.blocks} />
    </section>
  ) : null;
}

/** The rest of the long text of an entry, folded. */
export function MoreText(props: {
  readonly article: Article;
  readonly onEntry: (key: EntryKey) => void;
}): JSX.Element {
  const { article, onEntry } = props;
  const rest = article.sections.filter(({ title }) => title !== 'What to try' && title !== 'Summary');
  return (
    <>
      {rest.map(({ title, blocks }) => (
        <details key={title} lang={CATALOG_LANGUAGE}>
          <summary lang={language()}>{wordsFor('section', title)}</summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
      {article.related.length > 0 && (
        <details lang={CATALOG_LANGUAGE}>
          <summary lang={language()}>
            {words('section_Related_errors')}
            <small>{article.related.length}</small>
          </summary>
          <Related related={article.related} onEntry={onEntry} />
        </details>
      )}
      {article.faq.length > 0 && (
        <details lang={CATALOG_LANGUAGE}>
          <summary lang={language()}>{words('section_FAQ')}</summary>
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
    <ul class="plain related">
      {props.related.map((error) => (
        <li key={`${error.family}:${error.value} ${error.name}`}>
          <EntryButton entry={error} onClick={() => props.onEntry(error)} />
          <span class="why">
            <InlineText content={error.why} />
          </span>
        </li>
      ))}
    </ul>
  );
}
