import type { Language } from '../language.ts';

export const HEBREW: Language = {
  error: 'שגיאה|שגיאת(?: מערכת)?|השגיאה|שגיאות',
  code: 'קוד|הקוד|מספר',
  exit: 'קוד (?:ה?שגיאה|ה?יציאה|ה?חריגה|ה?חזרה|ה?עצירה|סיום)',
  failed: 'נכשל(?:ה|ו)?',
  status: 'מצב|תוצאה',
};
