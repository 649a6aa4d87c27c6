import type { Language } from '../language.ts';

export const VIETNAMESE: Language = {
  error: 'lỗi(?: hệ thống)?',
  code: 'mã',
  exit: 'mã (?:lỗi|thoát|trả về|ngoại lệ|kết quả|dừng)',
  failed: 'thất bại|không thành công',
  status: 'trạng thái|kết quả',
};
