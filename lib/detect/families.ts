import type { Family } from '../codes/families.ts';

/** Words that tell which family a small number belongs to. */
export interface FamilyEvidence {
  readonly families: readonly Family[];
  readonly pattern: RegExp;
  /** Texts in which the number in «» gets the first of the families, and gets another or none. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The first row whose words stand near the number decides; the closest text is asked first. */
export const FAMILY_EVIDENCE: readonly FamilyEvidence[] = [
  {
    families: ['bugcheck'],
    pattern:
      /\b(?:stop(?: ?code|:| error|\s+0x|\s+[0-9a-f]{1,3}\b)|bug ?check|bsod|blue ?screen|bccode|bluescreen|minidump|memory\.dmp|windbg|dump file|\.dmp\b)|синий экран|Blauer Bildschirm|écran bleu|pantalla azul|蓝屏|ブルースクリーン/i,
    yes: ['Stop code: «0x7B»', 'BSOD error «0xD1» in March', 'Bug Check «0x50»'],
    no: ['error «123»'],
  },
  {
    families: ['devicemanager'],
    pattern:
      /\b(?:device manager|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|windows (?:has stopped|cannot (?:start|load)) this device|this device|drivers? for this device|cm_prob_\w+|yellow (?:bang|triangle|exclamation))|диспетчер устройств|设备管理器|デバイス ?マネージャー/i,
    yes: ['This device cannot start. (Code «10»)', 'Device Manager shows error code «43»'],
    no: ['exit code «43»'],
  },
  {
    families: ['winhttp', 'wininet'],
    pattern: /\bwinhttp\w*/i,
    yes: ['WinHttpSendRequest failed: «12002»'],
    no: ['error «1603»'],
  },
  {
    families: ['wininet', 'winhttp'],
    pattern: /\b(?:wininet|internet explorer|internetopen\w*|httpsendrequest|ERROR_INTERNET_\w+)/i,
    yes: ['WinINet error «12029»', 'HttpSendRequest failed: «12007»'],
    no: ['WinHTTP error «12029»'],
  },
  {
    families: ['ras', 'win32'],
    pattern: /\b(?:vpn|ras(?:dial|man)?|l2tp|pptp|sstp|ikev2|dial-?up|remote access|einwahl)\b/i,
    yes: ['VPN error «809»', 'rasdial ended with error «691»'],
    no: ['error «691»'],
  },
  {
    families: ['netapi', 'win32'],
    pattern: /\b(?:nerr_\w+|net(?:userget|localgroup|api)\w*)\b/i,
    yes: ['NetUserGetInfo failed: «2221»'],
    no: ['error «53»'],
  },
];
