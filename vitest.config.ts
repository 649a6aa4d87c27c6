import { defineConfig } from 'vitest/config';
import { instrumentLib } from './tools/build/instrument.ts';
import { isMeasuring } from './tools/coverage-store.ts';

/** Counts what runs of lib while coverage is measured. */
const counting = isMeasuring()
  ? { plugins: [instrumentLib()], setupFiles: ['test/support/save-counts.ts'], testTimeout: 30_000 }
  : { plugins: [], setupFiles: [], testTimeout: 5_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: counting.plugins,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/support/english.ts', ...counting.setupFiles],
          testTimeout: counting.testTimeout,
        },
      },
      // Ratios of work, measured alone so that nothing else on the machine is measured with it.
      {
        test: {
          name: 'cost',
          include: ['test/cost/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: counting.plugins,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: counting.setupFiles,
          // One browser at a time: several would fight for two cores and turn waits into failures.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
