import type { Language } from '../language.ts';

/** "and", "with", "for" and "the" are written in one word with what follows. */
const PREFIX = '[وفبلك]?(?:ال)?';

export const ARABIC: Language = {
  error: `${PREFIX}(?:خطأ|أخطاء|خطا)`,
  code: `${PREFIX}(?:رمز|كود|رقم)`,
  exit: `${PREFIX}رمز (?:الخطأ|الخروج|الإنهاء|الاستثناء|الإرجاع|التوقف|الإيقاف)`,
  failed: '[وف]?فشلت?',
  status: `${PREFIX}(?:حالة|نتيجة)`,
};
