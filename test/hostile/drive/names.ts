/**
 * What Errgloss is called in a page: the only place of this suite that knows. Beginnings, not whole names, so that
 * builds that name their highlights or the host of the card otherwise are measured by the same suite.
 */
const OURS = { highlight: 'errgloss', host: 'errgloss' } as const;

/** The highlight of the code whose card is open ends so; it underlines nothing. */
const OPEN = '-open';

/** An expression for the ranges that Errgloss has registered in a document. */
export const OUR_RANGES = `[...CSS.highlights].filter(([name]) => name.startsWith('${OURS.highlight}') && !name.endsWith('${OPEN}')).flatMap(([, ranges]) => [...ranges])`;

/** An expression for the host of the open card, or undefined. */
export const OPEN_HOST = `[...document.querySelectorAll(':popover-open')].find((element) => element.localName.startsWith('${OURS.host}'))`;

/** The host of a card as a document's markup has it; it has nothing in it. */
export const HOST_MARKUP = `<${OURS.host}-[\\w-]+(?: [^>]*)?(?:/>|></${OURS.host}-[\\w-]+>)`;

/** What the popup says of a page on which Errgloss has stopped. */
export const GIVEN_UP = /stopped|gave up|given up|too much/i;
