import type { Language } from '../language.ts';

export const KOREAN: Language = {
  error: '오류|에러',
  code: '코드|번호',
  exit: '(?:종료|반환|예외|오류|중지|에러|결과) ?(?:코드|값)',
  failed: '실패',
  status: '상태|결과',
  hasNoSpaces: true,
};
