import type { Language } from '../language.ts';

export const JAPANESE: Language = {
  error: 'エラー|例外',
  code: 'コード|番号|ナンバー',
  exit: '(?:終了|例外|戻り|リターン|復帰|停止|エラー|結果|ストップ)(?:コード|値)',
  failed: '失敗',
  status: '状態|ステータス|結果',
  hasNoSpaces: true,
};
