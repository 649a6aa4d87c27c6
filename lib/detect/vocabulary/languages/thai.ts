import type { Language } from '../language.ts';

export const THAI: Language = {
  error: 'ข้อผิดพลาด|ผิดพลาด|เออเร่อ',
  code: 'รหัส|โค้ด|หมายเลข',
  exit: 'รหัส(?:ข้อผิดพลาด|ข้อยกเว้น|ออก|การออก|ส่งคืน|สิ้นสุด|หยุด)',
  failed: 'ล้มเหลว|ไม่สำเร็จ',
  status: 'สถานะ|ผลลัพธ์',
  hasNoSpaces: true,
};
