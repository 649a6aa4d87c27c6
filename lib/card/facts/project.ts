import type { MeaningDetail } from '../../catalog/meaning.ts';
import { sourcePath } from '../../catalog/source/source-file.ts';
import { words } from '../../words/words.ts';

/** Where the project lives; `repository` in package.json says the same, and a test compares them. */
export const PROJECT_URL = 'https://github.com/errgloss/errgloss';

/** An address for reports by mail, for people without a GitHub account. Nothing is offered while it is empty. */
const PROJECT_MAIL = '';

/** The page on which a user can see, and offer to change, the source of what the card says. */
export function correctionUrl(meaning: MeaningDetail): string {
  // Borrowed words are put right where they stand.
  const source = meaning.same?.lendsArticle ? meaning.same : meaning;
  const path = sourcePath(source, meaning.article !== undefined);
  return `${PROJECT_URL}/blob/main/${path}`;
}

/** A report that a code is missing, filled in with the code alone: nothing of the page goes along. */
export function missingReport(code: string): string {
  const fields = new URLSearchParams({
    title: words('missingTitle', reportable(code)),
    labels: 'missing code',
  });
  return `${PROJECT_URL}/issues/new?${fields}`;
}

/** The same as a mail; undefined where the project has no address. */
export function missingMail(code: string, address = PROJECT_MAIL): string | undefined {
  if (address === '') return undefined;
  return `mailto:${address}?subject=${encodeURIComponent(words('missingTitle', reportable(code)))}`;
}

/** Codes are short and one word; a longer text is the page's and stays here. */
function reportable(code: string): string {
  return /^[\w.+-]{1,80}$/.test(code) ? code : '';
}
