import type { LookupSource } from '../../ui/lookup/lookup-source.ts';

/**
 * The script with the lookup, which is most of what a window has to run. It loads beside the window, so that the field
 * is there before it; a failed load is forgotten, so that the next question tries again.
 */
let loading: Promise<LookupSource> | undefined;

function packagedLookup(): Promise<LookupSource> {
  loading ??= import('./packaged-lookup.ts').then(
    (loaded) => loaded.packagedLookup,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The lookup in the packaged catalog, for windows of the extension itself. */
export const lookupLoadedLater: LookupSource = {
  answer: async (text) => (await packagedLookup()).answer(text),
  details: async (meanings) => (await packagedLookup()).details(meanings),
  entry: async (key) => (await packagedLookup()).entry(key),
  lines: async (keys) => (await packagedLookup()).lines(keys),
  saveNote: async (entry, text) => (await packagedLookup()).saveNote(entry, text),
};
