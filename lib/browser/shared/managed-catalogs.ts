import { readManagedCatalogs } from '../../own-catalogs/managed.ts';
import type { ReadOwn } from '../../own-catalogs/own-source.ts';
import { readPolicy } from './managed-policy.ts';

/** Where the titles of those catalogs of the company are stored that the user has switched off. */
export const OFF_KEY = 'managedCatalogsOff';

/** A catalog of the company's policy. */
export interface ManagedCatalog extends ReadOwn {
  /** As long as the policy stays. */
  readonly id: string;
  readonly isOn: boolean;
}

/** What the policy says of own catalogs. */
export interface ManagedCatalogs {
  readonly list: readonly ManagedCatalog[];
  /** The user can neither switch these off nor have others. */
  readonly isLocked: boolean;
}

/** The catalogs of the company's policy, in its order. Rejects where storage fails. */
export async function managedCatalogs(): Promise<ManagedCatalogs> {
  const [{ catalogs, locked }, off] = await Promise.all([readPolicy(), titlesOff()]);
  const isLocked = locked.has('catalogs');
  const list = readManagedCatalogs(catalogs).map((read, index) => ({
    ...read,
    id: `managed-${index}`,
    isOn: isLocked || !off.includes(read.catalog.title),
  }));
  return { list, isLocked };
}

/** Whether the company has set or locked catalogs; none is read for it. */
export async function areManaged(): Promise<boolean> {
  const { catalogs, locked } = await readPolicy();
  return catalogs.length > 0 || locked.has('catalogs');
}

/** Switches one on or off; by its title, so that a new edition of it stays off. Rejects where that can't be stored. */
export async function switchManaged(title: string, isOn: boolean): Promise<void> {
  await navigator.locks.request(OFF_KEY, async () => {
    const others = (await titlesOff()).filter((each) => each !== title);
    await chrome.storage.local.set({ [OFF_KEY]: isOn ? others : [...others, title] });
  });
}

async function titlesOff(): Promise<readonly string[]> {
  const { [OFF_KEY]: titles }: Record<string, unknown> = await chrome.storage.local.get(OFF_KEY);
  return Array.isArray(titles) ? titles.filter((each) => typeof each === 'string') : [];
}
