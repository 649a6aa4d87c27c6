import { MANAGED_SETTINGS, type ManagedSetting, type Policy } from './policy.ts';
import { DEFAULT_SETTINGS, MAX_LISTED, type Settings } from './settings.ts';

/** What the user has chosen, without what was never chosen. */
export type Chosen = Partial<Settings>;

/**
 * The settings that hold: the user's choice, where there is none the company's, and where that is none either the
 * default. What is locked is as the company has it. Lists are joined, for what a company lists is meant to hold beside
 * what the user adds; a locked list holds nothing of the user's.
 */
export function effectiveSettings(chosen: Chosen, { values, locked }: Policy): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...values, ...chosen };
  const managed = MANAGED_SETTINGS.map((name) => {
    const value = values[name];
    if (locked.has(name)) return [name, value ?? DEFAULT_SETTINGS[name]] as const;
    const own = chosen[name];
    const joined = Array.isArray(value) && Array.isArray(own) ? join(value, own) : settings[name];
    return [name, joined] as const;
  });
  return { ...settings, ...Object.fromEntries(managed) };
}

/**
 * What is to be stored as the user's choice when some of the effective settings change: without what the company has
 * listed, since that would stay when the company takes it back. Undefined where the change would not hold, because the
 * company has locked it.
 */
export function choose(chosen: Chosen, policy: Policy, change: Chosen): Chosen | undefined {
  const after: Chosen = { ...chosen, ...withoutCompany(Object.entries(change), policy) };
  const before = effectiveSettings(chosen, policy);
  const now = effectiveSettings(after, policy);
  const holds = Object.entries(change).every(([name, value]) => {
    const key = name as keyof Settings;
    return isSame(now[key], value) || isSame(before[key], value);
  });
  return holds ? after : undefined;
}

/** What a user who wants these settings has to choose: what is otherwise without a choice, and is not locked. */
export function chosenOf(settings: Settings, policy: Policy): Chosen {
  const unchosen = effectiveSettings({}, policy);
  const wanted = Object.entries(settings).filter(
    ([name, value]) =>
      !isSame(value, unchosen[name as keyof Settings]) && !policy.locked.has(name as ManagedSetting),
  );
  return withoutCompany(wanted, policy);
}

/** Settings without the items of their lists that the company has listed. */
function withoutCompany(
  settings: readonly (readonly [name: string, value: unknown])[],
  { values }: Policy,
): Chosen {
  const own = settings.map(([name, value]) => {
    const company = values[name as ManagedSetting];
    return [name, Array.isArray(value) && Array.isArray(company) ? without<unknown>(value, company) : value];
  });
  return Object.fromEntries(own);
}

/** Whether the company has set something, so that the options can say so. */
export function isManaged({ values, locked }: Policy, name: ManagedSetting): boolean {
  return locked.has(name) || values[name] !== undefined;
}

function join<T>(company: readonly T[], own: readonly T[]): T[] {
  return [...new Set([...company, ...own])].slice(0, MAX_LISTED);
}

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  return all.filter((item) => !some.includes(item));
}

/** Lists are the same in any order. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const texts = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}
