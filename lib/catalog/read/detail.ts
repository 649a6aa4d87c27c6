import { carriedNumber, describeCarried } from '../../codes/carried.ts';
import { explainSetupExtend, setupExtend } from '../../codes/setup-extend.ts';
import type { Meaning, MeaningDetail } from '../meaning.ts';
import { roleByValue } from '../role.ts';
import type { Catalog } from './catalog.ts';
import { sameConditions } from './same-condition.ts';

/**
 * Adds the texts of the entry to a meaning; where it has none of its own, those of another code for the very same
 * condition. Rejects when an asset can't be read.
 */
export async function withTexts(catalog: Catalog, meaning: Meaning): Promise<MeaningDetail> {
  const ownNote = catalog.notes.of(meaning);
  const detail = await withPackagedTexts(catalog, meaning);
  return ownNote === '' ? detail : { ...detail, ownNote };
}

async function withPackagedTexts(catalog: Catalog, meaning: Meaning): Promise<MeaningDetail> {
  const entry = meaning.catalogued ? catalog.find(meaning) : undefined;
  if (!entry) return withoutEntry(catalog, meaning);
  const conditions = sameConditions(catalog, entry);
  const lender = entry.hasArticle ? undefined : conditions.find((each) => each.entry.hasArticle);
  const same = lender ?? conditions[0];
  const [summary, article, lentSummary] = await Promise.all([
    catalog.summary(entry),
    catalog.article(lender?.entry ?? entry),
    same ? catalog.summary(same.entry) : '',
  ]);
  return {
    ...meaning,
    summary: summary || lentSummary,
    role: entry.role,
    article,
    same: same && {
      family: same.entry.family,
      value: same.entry.value,
      name: same.entry.name,
      how: same.how,
      lendsArticle: same === lender,
    },
  };
}

/** What can be said of a number that is no entry: its parts, or the rule of the product that has made it. */
async function withoutEntry(catalog: Catalog, meaning: Meaning): Promise<MeaningDetail> {
  const role = roleByValue(meaning.family, meaning.value);
  const extend = meaning.family === 'setup' ? setupExtend(meaning.value) : undefined;
  const [result] = extend ? catalog.byValue('setup', UPGRADE_ROLLED_BACK) : [];
  if (!extend || !result) {
    const carried = carriedNumber(meaning.value);
    const summary = carried ? describeCarried(carried) : '';
    return { ...meaning, summary, role, article: undefined, same: undefined };
  }
  const article = await catalog.article(result);
  const { family, value, name } = result;
  return {
    ...meaning,
    summary: explainSetupExtend(extend),
    role,
    article,
    same: { family, value, name, how: 'beside', lendsArticle: article !== undefined },
  };
}

/** The result beside which the phase and operation of an upgrade are given. */
const UPGRADE_ROLLED_BACK = 0xc190_0101;
