/** "stop code" in the languages of Windows, and what else stands for nothing but a stop code before a number. */
export const STOP_WORDS = [
  'stop ?codes?|bug ?check(?:[ _]codes?)?|bccode|bsod',
  'stopp?code|stillstandscode|abbruchcode|stoppfehler',
  "codes? d[’']arrêt|código de (?:detención|parada)|codice di arresto",
  'kod zatrzymania|k[óo]d zastaven(?:í|ia)|stopkod|stoppkod|stopkode|stoppkode|pysäytyskoodi|leállítási kód|cod de oprire',
  'durdurma kodu|(?:код|кодом) (?:остановки|останова|зупинки)|стоп-?код(?:а|у|ом|е|ы)?|mã dừng|kode berhenti|κωδικός διακοπής',
  '停止代码|终止代码|停止代碼|错误检查|錯誤檢查|停止コード|ストップ ?コード|バグ ?チェック|중지 ?코드|버그 ?(?:검사|체크)',
].join('|');

/** "blue screen" in the languages of Windows, with the short forms. */
export const BLUE_SCREEN = [
  'bsod|blue ?screens?|bluescreen|livekernelevent|(?<![a-z])lke(?![a-z])',
  'blauer? bildschirm|écran bleu|pantalla azul|pantallazo azul|tela azul|ecrã azul|schermata blu|blauw scherm',
  'niebieski(?:ego)? ekran|modr[áéo]u? obrazovk[ayu]|blåskärm|blå skærm|blåskjerm|sininen ruutu|kék halál|ecran albastru',
  'mavi ekran|синий экран|синего экрана|синій екран|màn hình xanh|จอฟ้า|layar biru|μπλε οθόνη',
  '蓝屏|藍屏|藍白畫面|ブルースクリーン|ブルー スクリーン|블루 ?스크린',
].join('|');

/** Words of blue screens, in whose neighbourhood a small hex number is a stop code. */
export const STOP_CODE = /* @__PURE__ */ new RegExp(
  `\\b(?:stop(?: ?code|:| error|\\s+0[x×]|\\s+[0-9a-f]{1,3}\\b)|bug ?check|bccode|minidump|memory\\.dmp|windbg|dump file|\\.dmp\\b)|${STOP_WORDS}|${BLUE_SCREEN}`,
  'iu',
);

/** Closer words of the same kind: these make a small hex number a code. */
export const STOP_NEAR = /* @__PURE__ */ new RegExp(
  `(?<![a-z])(?:bug ?check|stop(?: ?code|:? ?0[x×])|screen reads|${STOP_WORDS}|${BLUE_SCREEN})(?![a-z])`,
  'iu',
);

/** Stop codes that people write in words, with any case. Each is a phrase that means nothing else. */
export const STOP_NAMES = [
  'IRQL NOT LESS OR EQUAL|DRIVER IRQL NOT LESS OR EQUAL|PAGE FAULT IN NON-?PAGED AREA|(?:DPC )?WATCHDOG VIOLATION',
  'CLOCK WATCHDOG TIMEOUT|SYSTEM SERVICE EXCEPTION|SYSTEM THREAD EXCEPTION NOT HANDLED|KMODE EXCEPTION NOT HANDLED',
  'KERNEL SECURITY CHECK FAILURE|KERNEL MODE HEAP CORRUPTION|KERNEL DATA INPAGE ERROR|CRITICAL PROCESS DIED',
  'INACCESSIBLE BOOT DEVICE|UNEXPECTED STORE EXCEPTION|WHEA UNCORRECTABLE ERROR|VIDEO TDR (?:FAILURE|TIMEOUT DETECTED)',
  'DRIVER POWER STATE FAILURE|DRIVER OVERRAN STACK BUFFER|BAD POOL (?:HEADER|CALLER)|BAD SYSTEM CONFIG INFO',
  'UNMOUNTABLE BOOT VOLUME|NTFS FILE SYSTEM|UNEXPECTED KERNEL MODE TRAP|MACHINE CHECK EXCEPTION|THREAD STUCK IN DEVICE DRIVER',
  'APC INDEX MISMATCH|ATTEMPTED WRITE TO READONLY MEMORY|REFERENCE BY POINTER|PFN LIST CORRUPT|HYPERVISOR ERROR',
  'DRIVER VERIFIER DETECTED VIOLATION|INTERNAL POWER ERROR|MANUALLY INITIATED CRASH|FAULTY HARDWARE CORRUPTED PAGE',
  'VIDEO (?:MEMORY MANAGEMENT|SCHEDULER|DXGKRNL FATAL) ?(?:INTERNAL |ERROR)?(?:ERROR)?|SYSTEM LICENSE VIOLATION|STATUS SYSTEM PROCESS TERMINATED',
  'KERNEL AUTO BOOST (?:LOCK ACQUISITION WITH RAISED IRQL|INVALID LOCK RELEASE)|KERNEL STACK INPAGE ERROR|DRIVER CORRUPTED EXPOOL',
  'SPECIAL POOL DETECTED MEMORY CORRUPTION|NO MORE SYSTEM PTES|DRIVER PNP WATCHDOG|WDF VIOLATION|BUGCODE (?:USB3?|NDIS) DRIVER',
  'CRITICAL (?:STRUCTURE CORRUPTION|SERVICE FAILED|OBJECT TERMINATION)|KERNEL APC PENDING DURING EXIT|SECURE KERNEL ERROR|FLTMGR FILE SYSTEM',
]
  .join('|')
  .replaceAll(' ', '[ _\u00A0]');

/** Stop codes whose names are common words, so that words of blue screens must stand near. */
export const WEAK_STOP_NAMES = 'MEMORY MANAGEMENT|TIMER EXPIRED|STORAGE MINIPORT ERROR';

/** The stop codes that people meet, by the reports of years. */
export const COMMON_STOP_CODES: readonly number[] = [
  0x0a, 0x18, 0x19, 0x1a, 0x1e, 0x24, 0x27, 0x3b, 0x3d, 0x44, 0x4e, 0x50, 0x51, 0x5c, 0x6b, 0x74, 0x76, 0x77,
  0x7a, 0x7b, 0x7c, 0x7e, 0x7f, 0x80, 0x8e, 0x9c, 0x9f, 0xa0, 0xa5, 0xbe, 0xc1, 0xc2, 0xc4, 0xc5, 0xc9, 0xce,
  0xd1, 0xd5, 0xd6, 0xda, 0xe3, 0xe6, 0xea, 0xed, 0xef, 0xf4, 0xf7, 0xfc, 0xfe, 0x101, 0x109, 0x10a, 0x10d,
  0x10e, 0x113, 0x116, 0x117, 0x119, 0x124, 0x12b, 0x133, 0x139, 0x13a, 0x141, 0x144, 0x14f, 0x154, 0x15f,
  0x160, 0x193, 0x19c, 0x1a1, 0x1a8, 0x1c7, 0x1ca, 0x1d4, 0x1d5,
];

/** What live dumps are made for, in hex. */
export const LIVE_CODES = '117|141|144|15e|193|1a1|1a8|1b0|1b8|1cc';
