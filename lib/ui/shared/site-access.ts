import { useEffect, useState } from 'preact/hooks';

/** Access to sites, given by the user in a question of the browser. All origins are match patterns. */
export interface SiteAccess {
  /** Must be called in a click or key itself, before anything is awaited. */
  request(origins: readonly string[]): Promise<boolean>;
  giveBack(origins: readonly string[]): Promise<void>;
  has(origin: string): Promise<boolean>;
  /** Calls back whenever access is given or taken away, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/**
 * Those of the origins that the browser does not let the extension read now; they may have come from elsewhere.
 * Undefined until the browser has said.
 */
export function useMissingAccess(
  access: SiteAccess,
  origins: readonly string[],
): ReadonlySet<string> | undefined {
  const [missing, setMissing] = useState<ReadonlySet<string>>();
  const asked = origins.join(' ');
  useEffect(() => {
    const watching = new AbortController();
    const check = async () => {
      const list = asked === '' ? [] : asked.split(' ');
      const given = await Promise.all(list.map((origin) => access.has(origin)));
      if (!watching.signal.aborted) setMissing(new Set(list.filter((_, index) => !given[index])));
    };
    access.watch(() => void check(), watching.signal);
    void check();
    return () => watching.abort();
  }, [access, asked]);
  return missing;
}
