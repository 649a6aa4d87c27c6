/** The part of the Prioritized Task Scheduling API in use; TypeScript's DOM library lacks it, as some browsers do. */
declare var scheduler:
  | { postTask<T>(task: () => T, options: { priority: 'background' | 'user-visible' }): Promise<T> }
  | undefined;
