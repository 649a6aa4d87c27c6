import type { Language } from '../language.ts';

export const CHINESE: Language = {
  error: '错误|錯誤|报错|報錯|出错|出錯|异常|異常|故障',
  code: '代码|代碼|代號|编号|編號|码|碼|号|號',
  exit: '(?:退出|返回|异常|例外|終止|结束|結束|错误|錯誤|傳回|停止|终止)(?:狀況|状态|狀態)?(?:代码|代碼|码|碼|值)|退出值|返回值',
  failed: '失败|失敗',
  status: '状态|狀態|结果|結果',
  hasNoSpaces: true,
};
