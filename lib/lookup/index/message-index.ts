import type { MessagesAsset } from '../../catalog/compile/assets.ts';
import { unpackHash } from '../../catalog/compile/fingerprints.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { WORD_BITS } from './message-words.ts';
import { numberAt } from './number-at.ts';

const HASHES = 1 << WORD_BITS;

/** The messages of the catalog: their words in order, and for each word the messages that have it. */
export interface MessageIndex {
  /** The hashes of all messages, one after the other. */
  readonly words: Uint16Array;
  /** Where each message begins in `words`; one more at the end. */
  readonly starts: Uint32Array;
  /** The entries that show a message, those that people meet often first. */
  entriesOf(message: number): readonly Entry[];
  /** The numbers of messages by the hash of a word, each once, one list after the other. */
  readonly postings: Uint16Array;
  /** Where the list of each hash begins in `postings`; one more at the end. */
  readonly lists: Uint32Array;
  /** How much a word tells: much when few messages have it. */
  readonly weights: Float32Array;
}

const indexes = new WeakMap<Catalog, Promise<MessageIndex>>();

/** The index of a catalog, built when it is first asked for. Rejects when the asset can't be read. */
export function messageIndex(catalog: Catalog): Promise<MessageIndex> {
  const known = indexes.get(catalog);
  if (known) return known;
  const building = catalog.messages().then((asset) => buildIndex(asset, catalog));
  indexes.set(catalog, building);
  building.catch(() => indexes.delete(catalog));
  return building;
}

function buildIndex(asset: MessagesAsset, catalog: Catalog): MessageIndex {
  const packed = asset.words;
  const count = asset.entries.length;
  const starts = new Uint32Array(count + 1);
  const words = new Uint16Array(packed.length >> 1);
  let message = 0;
  let used = 0;
  for (let index = 0; index < packed.length; ) {
    if (packed.charCodeAt(index) === 10) {
      starts[++message] = used;
      index++;
    } else {
      words[used++] = unpackHash(packed, index);
      index += 2;
    }
  }
  starts[count] = used;
  const entriesOf = (message: number) =>
    (asset.entries[message] ?? []).flatMap((position) => catalog.at(position) ?? []).sort(byFrequency);
  return { words: words.slice(0, used), starts, entriesOf, ...invert(words, starts) };
}

/** Codes that people meet first, system error codes before others; otherwise the order of the families stays. */
function byFrequency(a: Entry, b: Entry): number {
  return frequency(b) - frequency(a);
}

function frequency({ family, isCommon, hasArticle }: Entry): number {
  return (isCommon ? 2 : 0) + (hasArticle ? 1 : 0) + (family === 'win32' ? 2 : 0);
}

function invert(
  words: Uint16Array,
  starts: Uint32Array,
): Pick<MessageIndex, 'postings' | 'lists' | 'weights'> {
  const count = starts.length - 1;
  const lists = new Uint32Array(HASHES + 1);
  const last = new Int32Array(HASHES).fill(-1);
  const eachWordOnce = (use: (hash: number, message: number) => void) => {
    last.fill(-1);
    for (let message = 0; message < count; message++) {
      const end = numberAt(starts, message + 1);
      for (let at = numberAt(starts, message); at < end; at++) {
        const hash = numberAt(words, at);
        if (last[hash] === message) continue;
        last[hash] = message;
        use(hash, message);
      }
    }
  };
  eachWordOnce((hash) => {
    lists[hash + 1] = numberAt(lists, hash + 1) + 1;
  });
  const weights = new Float32Array(HASHES);
  for (let hash = 0; hash < HASHES; hash++) {
    weights[hash] = Math.log(1 + count / (1 + numberAt(lists, hash + 1)));
    lists[hash + 1] = numberAt(lists, hash + 1) + numberAt(lists, hash);
  }
  const postings = new Uint16Array(numberAt(lists, HASHES));
  const next = lists.slice();
  eachWordOnce((hash, message) => {
    const place = numberAt(next, hash);
    postings[place] = message;
    next[hash] = place + 1;
  });
  return { postings, lists, weights };
}
