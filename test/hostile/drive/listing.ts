/** What the frames of a page report, the page's own first. */
export interface Listing {
  readonly texts: readonly string[];
  /** True when every annotated frame has caught up with its document. */
  readonly isSettled: boolean;
  /** How many frames are annotated. */
  readonly frames: number;
}

/**
 * Asks all frames of the tab at an address for their marks, as the popup does. Runs where the extension's APIs are, and
 * sees nothing of this file; undefined while there is no such tab. Does not end where a frame does not answer.
 */
export async function listFrames(pattern: string): Promise<Listing | undefined> {
  interface Reply {
    readonly ok?: boolean;
    readonly value?: { readonly mentions: readonly { readonly text: string }[]; readonly settled: boolean };
  }
  const tabs = await chrome.tabs.query({ url: pattern });
  const tabId = tabs.sort((a, b) => (b.id ?? 0) - (a.id ?? 0))[0]?.id;
  if (tabId === undefined) return undefined;
  const found = await chrome.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true })
    .catch(() => []);
  const ask = (frameId: number): Promise<Reply | undefined> =>
    chrome.tabs
      .sendMessage(tabId, { to: 'card', call: 'list', ask: null }, { frameId })
      .catch(() => undefined);
  const lists = await Promise.all(
    found
      .map(({ frameId }) => frameId)
      .sort((a, b) => a - b)
      .map(async (frameId) => {
        const known = await ask(frameId);
        if (known) return known;
        const target = { tabId, frameIds: [frameId] };
        // As the extension does when it finds the first code; here also in frames that have none.
        await chrome.scripting
          .insertCSS({ target, files: ['assets/marks.css'], origin: 'USER' })
          .then(() => chrome.scripting.executeScript({ target, files: ['card.js'] }))
          .catch(() => undefined);
        return ask(frameId);
      }),
  );
  const values = lists.flatMap((reply) => (reply?.ok && reply.value ? [reply.value] : []));
  return {
    texts: values.flatMap(({ mentions }) => mentions.map(({ text }) => text)),
    isSettled: values.every(({ settled }) => settled),
    frames: values.length,
  };
}

/** The wanted texts that a list lacks, each as often as it lacks it. */
export function missingIn(texts: readonly string[], wanted: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  return wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
