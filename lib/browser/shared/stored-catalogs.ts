import * as v from 'valibot';
import { articleShape } from '../../catalog/article-shape.ts';
import { MAX_CATALOGS, MAX_STORED } from '../../own-catalogs/limits.ts';
import type { OwnCatalog } from '../../own-catalogs/own-catalog.ts';
import type { OwnSource, ReadOwn } from '../../own-catalogs/own-source.ts';
import { parseOwnCatalog } from '../../own-catalogs/parse.ts';
import { listen } from './browser-event.ts';
import {
  areManaged,
  type ManagedCatalog,
  managedCatalogs,
  OFF_KEY,
  switchManaged,
} from './managed-catalogs.ts';
import { watchManagedValues } from './managed-values.ts';

/** Where the list of own catalogs is stored; each has its sources under a key of its own. */
const LIST_KEY = 'ownCatalogs';
const sourceKey = (id: string) => `ownCatalog-${id}`;

const item = v.object({
  id: v.string(),
  title: v.string(),
  isOn: v.boolean(),
  entries: v.number(),
  /** How much the browser stores of it, in bytes. */
  size: v.number(),
  /** Another one with each import, so that all windows hear of it. */
  revision: v.string(),
});

type StoredItem = Readonly<v.InferOutput<typeof item>>;

/** What is known of an own catalog without reading it. */
export interface CatalogItem extends Pick<StoredItem, 'id' | 'title' | 'isOn' | 'entries'> {
  /** The company has set it: it can't be removed, and not be switched off where that is locked. */
  readonly managed: 'set' | 'locked' | undefined;
}

const storedSource = v.object({
  text: v.string(),
  articles: v.record(v.string(), v.object({ markdown: v.string(), article: articleShape })),
});

/** Why a catalog was not stored. */
export type Refusal = 'many' | 'large' | 'locked' | 'unsaved';

/** The company's catalogs and those of this browser, in order. */
export async function catalogItems(): Promise<readonly CatalogItem[]> {
  const [managed, stored] = await Promise.all([managedCatalogs(), storedItems()]);
  return [
    ...managed.list.map(({ id, isOn, catalog: { title, entries } }) => ({
      id,
      title,
      isOn,
      entries: entries.length,
      managed: managed.isLocked ? ('locked' as const) : ('set' as const),
    })),
    ...(managed.isLocked ? [] : stored.map((each) => ({ ...each, managed: undefined }))),
  ];
}

/** What this browser has stored; whatever that is, the sound ones of it. */
async function storedItems(): Promise<readonly StoredItem[]> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(LIST_KEY);
  const list = stored[LIST_KEY];
  return Array.isArray(list) ? list.filter((each): each is StoredItem => v.is(item, each)) : [];
}

/** Stores a catalog, in the place of one with the same title. Resolves to why it could not be, or nothing. */
export async function storeCatalog({ catalog, source }: ReadOwn): Promise<Refusal | undefined> {
  const articles = Object.fromEntries(
    Object.entries(source.articles).map(([code, markdown]) => [
      code,
      { markdown, article: catalog.articles.get(code) },
    ]),
  );
  const stored = { text: source.text, articles };
  const size = new TextEncoder().encode(JSON.stringify(stored)).length;
  let refusal: Refusal | undefined;
  if ((await managedCatalogs()).isLocked) return 'locked';
  await changeList(async (items) => {
    const known = items.find(({ title }) => title === catalog.title);
    const others = items.filter((each) => each !== known);
    if (others.length >= MAX_CATALOGS) refusal = 'many';
    else if (others.reduce((sum, each) => sum + each.size, size) > MAX_STORED) refusal = 'large';
    if (refusal) return items;
    const id = known?.id ?? crypto.randomUUID();
    await chrome.storage.local.set({ [sourceKey(id)]: stored });
    const fresh: StoredItem = {
      id,
      title: catalog.title,
      isOn: known?.isOn ?? true,
      entries: catalog.entries.length,
      size,
      revision: crypto.randomUUID(),
    };
    return known ? items.map((each) => (each === known ? fresh : each)) : [...items, fresh];
  }).catch(() => {
    refusal = 'unsaved';
  });
  return refusal;
}

/** Switches a catalog on or off. Rejects where that can't be stored. */
export async function switchCatalog(id: string, isOn: boolean): Promise<void> {
  const managed = await managedCatalog(id);
  if (managed) return switchManaged(managed.catalog.title, isOn);
  return changeList(async (items) => items.map((each) => (each.id === id ? { ...each, isOn } : each)));
}

/** Removes a catalog. Rejects where that can't be stored. */
export async function removeCatalog(id: string): Promise<void> {
  await changeList(async (items) => items.filter((each) => each.id !== id));
  await chrome.storage.local.remove(sourceKey(id));
}

/** The sources of a catalog as they were imported; undefined where there is none. */
export async function catalogSource(id: string): Promise<OwnSource | undefined> {
  const managed = await managedCatalog(id);
  if (managed) return managed.source;
  const stored = await readSource(id);
  if (!stored) return undefined;
  const articles = Object.entries(stored.articles).map(([code, { markdown }]) => [code, markdown] as const);
  return { text: stored.text, articles: Object.fromEntries(articles) };
}

/** The catalogs that are switched on. */
export async function ownCatalogs(): Promise<readonly OwnCatalog[]> {
  const { list, isLocked } = await managedCatalogs();
  const managed = list.filter(({ isOn }) => isOn).map(({ catalog }) => catalog);
  return isLocked ? managed : [...managed, ...(await storedCatalogs())];
}

async function storedCatalogs(): Promise<readonly OwnCatalog[]> {
  const items = (await storedItems()).filter(({ isOn }) => isOn);
  const read = items.map(async ({ id, title }): Promise<OwnCatalog[]> => {
    const stored = await readSource(id);
    if (!stored) return [];
    const { catalog } = parseOwnCatalog(title, stored.text);
    const articles = Object.entries(stored.articles).map(([code, { article }]) => [code, article] as const);
    return [{ ...catalog, title, articles: new Map(articles) }];
  });
  return (await Promise.all(read)).flat();
}

/** Whether any catalog is switched on; false where storage can't be read. */
export async function hasOwnCatalogs(): Promise<boolean> {
  // Those of a company are read only where there are some: with each start of the worker that would take its time.
  const items = (await areManaged()) ? catalogItems() : storedItems();
  return (await items.catch(() => [])).some(({ isOn }) => isOn);
}

/** Calls back whenever own catalogs change, in any window, until the signal aborts. */
export function watchCatalogs(onChange: () => void, signal?: AbortSignal): void {
  const onStored = (changes: Record<string, chrome.storage.StorageChange>) => {
    if (changes[LIST_KEY] || changes[OFF_KEY]) onChange();
  };
  listen(chrome.storage.local.onChanged, onStored, signal);
  watchManagedValues(onChange, signal, 'catalogs');
}

async function readSource(id: string): Promise<v.InferOutput<typeof storedSource> | undefined> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(sourceKey(id));
  const read = v.safeParse(storedSource, stored[sourceKey(id)]);
  return read.success ? read.output : undefined;
}

async function managedCatalog(id: string): Promise<ManagedCatalog | undefined> {
  return (await managedCatalogs()).list.find((each) => each.id === id);
}

/** Changes of all windows are made one after the other. */
function changeList(change: (items: readonly StoredItem[]) => Promise<readonly StoredItem[]>): Promise<void> {
  return navigator.locks.request(LIST_KEY, async () => {
    await chrome.storage.local.set({ [LIST_KEY]: await change(await storedItems()) });
  });
}
