import { useEffect, useState } from 'preact/hooks';

/** A list that is stored, and changes in any window. */
interface StoredList<Item> {
  list(): Promise<readonly Item[]>;
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** The items as they are now; none where they can't be read. */
export function useStoredList<Item>(store: StoredList<Item>): readonly Item[] {
  const [items, setItems] = useState<readonly Item[]>([]);
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const read = () =>
      void store.list().then(
        (list) => signal.aborted || setItems(list),
        () => {},
      );
    store.watch(read, signal);
    read();
    return () => watching.abort();
  }, [store]);
  return items;
}
