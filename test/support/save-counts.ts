// Set-up of every file of tests while coverage is measured.
import { afterAll } from 'vitest';
import { saveCounts } from '../../tools/coverage-store.ts';

afterAll(saveCounts);
