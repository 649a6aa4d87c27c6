import { defineConfig } from 'vitest/config';

/** How tools/mutation.ts runs tests: those of one folder of lib, without the other projects. */
export default defineConfig({
  test: { include: process.env['ERRGLOSS_MUTATION_TESTS']?.split(',') ?? [] },
});
