import type { HostilePage } from './page.ts';
import { BLOCKS } from './pages/blocks.ts';
import { CLOBBERING } from './pages/clobbering.ts';
import { COMPANIONS } from './pages/companions.ts';
import { DOCUMENTS } from './pages/documents.ts';
import { FLOODS } from './pages/floods.ts';
import { FORMATS } from './pages/formats.ts';
import { FRAMES } from './pages/frames.ts';
import { SPOOFING } from './pages/spoofing.ts';
import { WEB_2026 } from './pages/web-2026.ts';

/** Every page of the suite. */
export const PAGES: readonly HostilePage[] = [
  ...CLOBBERING,
  ...DOCUMENTS,
  ...FRAMES,
  ...FORMATS,
  ...BLOCKS,
  ...FLOODS,
  ...SPOOFING,
  ...WEB_2026,
  ...COMPANIONS,
];

/** The pages that must be there whenever anything is tested: they froze, blocked or misled an earlier build. */
export const WORST = [
  'clobbering/attributes',
  'clobbering/parents',
  'clobbering/last-child',
  'clobbering/everything',
  'clobbering/late',
  'clobbering/whole-page',
  'documents/only-doctype',
  'documents/root-removed',
  'documents/root-gone',
  'documents/written-again',
  'documents/written-slowly',
  'documents/content-editable',
  'frames/moved-out',
  'frames/blank-written',
  'frames/sandboxed',
  'formats/empty',
  'floods/empty-records',
  'floods/chips-sorted',
  'floods/comes-and-goes',
  'floods/one-text-changes',
  'blocks/codes-by-breaks',
] as const;

/** The pages to which Firefox can be driven, and at which its documents could behave otherwise than Chromium's. */
export const IN_FIREFOX = [
  ...WORST,
  'clobbering/siblings',
  'clobbering/removed',
  'clobbering/frozen-intrinsics',
  'clobbering/document',
  'documents/root-replaced',
  'documents/foreign-root',
  'documents/body-swapped',
  'documents/no-body',
  'documents/very-deep',
  'documents/editable-back-and-forth',
  'frames/moved-in',
  'frames/adopted-from-blank',
  'frames/shadow-host-moved',
  'blocks/shadow-roots',
  'floods/split-and-joined',
  'web-2026/declarative-shadow-roots',
  'companions/translator',
  'companions/text-replacing-extension',
] as const;

/** The pages with these names. Throws where there is none of a name. */
export function pagesNamed(names: readonly string[]): readonly HostilePage[] {
  return names.map((wanted) => {
    const found = PAGES.find(({ name }) => name === wanted);
    if (!found) throw new Error(`there is no page ${wanted}`);
    return found;
  });
}
