/** Words of the errors of Windows, its tools and its programs. */
const ERRORS_OF_WINDOWS =
  'win(?:32|dows)?[ _]?(?:error|exception)|last_?error|hresult|ntstatus|system error|msi|setup\\.exe|\\.exe|\\.msi|net helpmsg|winget|dism';

/** Words that can only be about Windows, as the source of a regular expression. */
export const WINDOWS = `${ERRORS_OF_WINDOWS}|windows|0x8007`;

/** The same, without what tells only on which system something ran. */
export const SPEAKS_FOR_WINDOWS = `${ERRORS_OF_WINDOWS}|windows(?! ?(?:\\d|xp|vista|me\\b|server|pc|machine|box|laptop|host|rechner|\\p{Lu}\\d))(?<!(?:on|under|for|unter|für|auf|sous|sur|pour|en|para|su|per|w|na|dla|pro|op|voor|på|for|под|на|для) windows)`;

/** "system error" in the languages of Windows, where it says whose error it is. */
export const SYSTEM_ERROR =
  'systemfehler|systemfel|systemfejl|systemfeil|systeemfout|järjestelmävirhe|rendszerhiba|sistem hatası|erreur système|errore? del? sistema|erro d[eo] sistema|errore di sistema|błąd systemu|chyba systému|systémová chyba|eroare(?:a)? de sistem|σφάλμα συστήματος|системн\\p{L}{2} ошибк\\p{L}|ошибк\\p{L} системы|системн\\p{L} помилк\\p{L}|系统错误|系統錯誤|システム ?エラー|시스템 오류|خطأ (?:في )?النظام|שגיאת מערכת|lỗi hệ thống|kesalahan sistem';

/** Parts of Windows and its applications that people name beside a code. */
export const WINDOWS_PARTS =
  /\b(?:windows (?:\d|update|defender|server|hello|store|insider)|win ?1[01]|outlook|office|onedrive|defender|xbox app|ms store|microsoft store|bitlocker|hyper-?v|wbemtest|wmi(?:c|prvse)?|dism|sfc|slmgr|wsus|sccm|intune|autopilot|gpupdate|bits|activation|aktivierung|activación|ativação|attivazione|активац\p{L}+)\b/iu;

/** How the system's own message for a small code begins. */
export const SYSTEM_TEXT =
  '(?:[:.)]{0,2}|,)\\s{0,2}["“(]?the system (?:cannot|could)|[:.)]{0,2}\\s{0,2}["“(]?(?:the (?:file|path|specified)|incorrect function|too many open)';

/** Words of a dialog or an installation, among which eight hex digits are hardly anything but a code. */
export const SETUP = /\b(?:pop-?up|message box|dialog|wizard|setup|install\w*|update\w*|upgrade\w*)\b/i;

/** Beginnings and ends of the system's commonest messages, which a number in brackets can follow. */
export const SYSTEM_MESSAGE =
  'the handle is invalid|access is denied|the parameter is incorrect|cannot find the (?:file|path) specified|incorrect function|being used by another process|not enough (?:storage|memory|quota)[^.\\n]{0,60}|the rpc server is unavailable|network (?:path|name) (?:was not|cannot be) found|user name or password(?: is incorrect)?|bad password|segment is already unlocked|the semaphore timeout period has expired|data area passed to a system call is too small|requested operation requires elevation|element not found|the device is not ready|the specified (?:module|procedure|service)[^.\\n]{0,60}|zugriff verweigert|accès refusé|acceso denegado|acesso negado|accesso negato|отказано в доступе|拒绝访问|アクセスが拒否されました';
