import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { isManaged } from '../../settings/effective.ts';
import { type ManagedSetting, NO_POLICY, type Policy } from '../../settings/policy.ts';
import { words } from '../../words/words.ts';

/** Where the policy of a company comes from. */
export interface PolicySource {
  read(): Promise<Policy>;
  /** Calls back whenever the policy changes, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** The policy under which the options are shown. */
export const PolicyContext = createContext<Policy>(NO_POLICY);

/** The policy as it is now. */
export function useLivePolicy(source: PolicySource, initial: Policy): Policy {
  const [policy, setPolicy] = useState(initial);
  useEffect(() => {
    const watching = new AbortController();
    const read = async () => {
      const now = await source.read();
      if (!watching.signal.aborted) setPolicy(now);
    };
    source.watch(() => void read(), watching.signal);
    return () => watching.abort();
  }, [source]);
  return policy;
}

/** What the company has to say about one setting. */
export interface Managed {
  readonly isLocked: boolean;
  /** One line for the user; empty where the company has set nothing. */
  readonly note: string;
  /** Whether an item of a list is the company's, and so stays. */
  isFixed(item: string): boolean;
}

export function useManaged(name: ManagedSetting): Managed {
  const policy = useContext(PolicyContext);
  const isLocked = policy.locked.has(name);
  const value = policy.values[name];
  const items: readonly string[] = Array.isArray(value) ? value : [];
  const note = () => {
    if (isLocked) return words('managedLocked');
    if (!isManaged(policy, name)) return '';
    return words(Array.isArray(value) ? 'managedList' : 'managedSet');
  };
  return { isLocked, note: note(), isFixed: (item) => items.includes(item) };
}
