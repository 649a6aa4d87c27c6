import type { Candidate } from '../candidate.ts';
import { after, before, DOUBT, type Rule } from '../classify/rule.ts';
import { APPLICATION, MACHINE, OTHER_PRODUCT } from '../vocabulary/other-systems.ts';
import { isBesideItsText } from './beside.ts';
import { isAmongWindowsWords, isOfWindowsAlone, WINDOWS_AROUND } from './other-systems.ts';
import { isPadded } from './shapes.ts';
import { followsWindowsWord, precedesSystemText } from './words.ts';

/** The title of the page names an application with numbers of its own, and not Windows. */
function isPageOfApplication({ context, token }: Candidate): boolean {
  const { topic } = context.page;
  return APPLICATION.test(topic) && !WINDOWS_AROUND.test(topic) && !context.says(token, WINDOWS_CODE);
}

/** The title of the page names a machine: nothing on it is a program of Windows. */
function isPageOfMachine({ context: { page } }: Candidate): boolean {
  return MACHINE.test(page.topic);
}

const WINDOWS_CODE = /windows error|system error|win32/i;

/** Products that name themselves, and whose numbers are their own. */
export const OTHER_PRODUCTS: readonly Rule[] = [
  {
    id: 'page-of-application',
    shapes: ['decimal', 'hex'],
    values: [1, 0xffff],
    is: [isPageOfApplication],
    unless: [followsWindowsWord, isOfWindowsAlone, isPadded, precedesSystemText],
    says: DOUBT,
    yes: [],
    no: [],
  },
  {
    id: 'page-of-machine',
    shapes: ['decimal', 'hex'],
    values: [1, 0xffff],
    is: [isPageOfMachine],
    unless: [followsWindowsWord],
    says: DOUBT,
    yes: [],
    no: [],
  },
  {
    id: 'product-in-sentence',
    needs: OTHER_PRODUCT,
    shapes: ['decimal'],
    values: [1, 0xffff],
    before: before(`(?:${OTHER_PRODUCT.source})[^!?\\n]{0,60}`),
    unless: [followsWindowsWord, isOfWindowsAlone, precedesSystemText],
    says: DOUBT,
    yes: [],
    no: import.meta.noExamples ?? ['Autodesk has numbers of its own, e.g. error «1606»'],
  },
  {
    // "exit code 2 of Maya", "error 101 of Nuke"
    id: 'error-of-product',
    shapes: ['decimal'],
    values: [1, 0xffff],
    after: after(
      / (?:of|from|in) (?:the )?(?!Win|MSI|Msi|Microsoft|DISM|Device|Explorer|Office|Outlook|Event|Services?\b|Setup|Installer|Task|PowerShell|Hyper|I\b)[A-Z][A-Za-z]{2,20}(?![A-Za-z.])/,
    ),
    unless: [followsWindowsWord, isOfWindowsAlone, isAmongWindowsWords],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['Windows: error «101» of Nuke'],
    no: import.meta.noExamples ?? ['the exit code «20» of Maya', 'error «101» of Nuke'],
  },
  {
    id: 'other-product',
    shapes: ['decimal'],
    values: [1, 0xffff],
    page: OTHER_PRODUCT,
    unless: [followsWindowsWord, isAmongWindowsWords, isOfWindowsAlone, isBesideItsText],
    says: DOUBT,
    yes: import.meta.noExamples ?? ['Autodesk setup.exe error «1355»'],
    no: import.meta.noExamples ?? ['QuickBooks error «6123»'],
  },
];
