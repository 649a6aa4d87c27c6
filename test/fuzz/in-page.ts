// Runs in a page: the property of the page engine, with what generates and shrinks its cases.
import { PAGE_ENGINE } from './page-engine.ts';

(globalThis as { fuzz?: typeof PAGE_ENGINE }).fuzz = PAGE_ENGINE;
