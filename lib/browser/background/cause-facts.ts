import type { CauseFacts } from '../../card/facts/cause.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { linkTexts } from '../../catalog/read/link-texts.ts';
import { hasLogLines, isTelling } from '../../triage/telling.ts';
import { triageInSlices } from '../../triage/triage.ts';

/** What a selected text says about its failure; null where it is no log, or says nothing. */
export async function causeOf(catalog: Catalog, text: string): Promise<CauseFacts | null> {
  if (!hasLogLines(text)) return null;
  const triage = await triageInSlices(catalog, text);
  return isTelling(triage) ? { triage, texts: await linkTexts(catalog, triage.chain) } : null;
}
