import type { Settings } from '../../settings/settings.ts';
import { language } from '../../words/words.ts';

/** Puts a page of the extension into the colours that were chosen, and says in which language it is. */
export function wearTheme({ theme }: Pick<Settings, 'theme'>): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = language();
}
