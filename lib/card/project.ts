import type { ReadingDetail } from '../catalog/reading.ts';
import { sourcePath } from '../catalog/source-file.ts';

/** Where the project lives; `repository` in package.json says the same, and a test compares them. */
export const PROJECT_URL = 'https://github.com/errgloss/errgloss';

/** The page on which a reader can see, and offer to change, the source of what the card says. */
export function correctionUrl(reading: ReadingDetail): string {
  const path = sourcePath(reading, reading.article !== undefined);
  return `${PROJECT_URL}/blob/main/${path}`;
}
