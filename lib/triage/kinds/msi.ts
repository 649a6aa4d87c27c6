import type { Kind } from '../rule.ts';
import { FELL_BACK, RETRIED, TRIES_AGAIN } from './forgiven.ts';
import { PREFIX, PROGRESS_RULES } from './msi-progress.ts';

/** Words for "error" before the number of a message, in the languages that Windows Installer speaks. */
const ERROR =
  'Error|Fehler|Erreur|Errore|Erro|Fout|Fel|Fejl|Feil|Virhe|Chyba|Błąd|Hiba|Hata|Ошибка|Помилка|エラー|错误|錯誤|오류';

const INNER = [
  /(?:System error|Systemfehler|Erreur système|Error del sistema|Errore di sistema|Erro do sistema|Системная ошибка|システム エラー|系统错误)[ :：]{0,3}(?<any>-?\d{1,10})/i,
  /\bHRESULT:? ?(?<any>-?\d{5,10}|0x[0-9A-F]{8})/i,
  /\bGetLastError:? ?(?<win32>\d{1,5})/i,
  /^Error \d{4,5}\. ?Error (?<any>-\d{9,10}):/,
  /\bscript error (?<any>-?\d{5,10})/,
];

/** Verbose logs of Windows Installer. */
export const MSI: Kind = {
  id: 'msi',
  pick: 'last',
  elsewhere: 'installer-log',
  marks: [
    { pattern: /^=== (?:Verbose logging|Logging) started: /, weight: 12 },
    { pattern: /^MSI \([scn]\) \([0-9A-F]{2}:[0-9A-F]{2}\)/, weight: 4 },
    { pattern: /^(?:Action (?:start|ended)|Aktion (?:gestartet|beendet)) .{5,20}: /, weight: 2 },
    { pattern: /^Property\([SCN]\): /, weight: 1 },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'conditions',
      says: 'consequence',
      pattern:
        /(?:^|: )(?:Doing action: |(?:Action start|Aktion gestartet|Début de l['’]action|Acción iniciada) [\d:]{7,8}: )LaunchConditions\b/,
      yes: import.meta.noExamples ?? [
        'MSI (c) (B5:58) [09:15:46:888]: Doing action: LaunchConditions',
        'Action start 09:15:46: LaunchConditions.',
      ],
      no: import.meta.noExamples ?? ['Action ended 09:15:48: LaunchConditions. Return value 3.'],
    },
    {
      // What the author of the package has to say about it stands in a line of its own.
      id: 'condition-said',
      says: 'cause',
      rank: 90,
      after: 'conditions',
      tellsAnyway: true,
      pattern: /^(?!MSI \(|Action |Aktion |Property\(|Note: |Info |Warning )\S.{12,}$/,
      yes: import.meta.noExamples ?? [
        'CAD Viewer 2026 requires Microsoft .NET Framework 4.8 or later. Please install it and run this setup again.',
      ],
      no: import.meta.noExamples ?? ['Action start 09:15:46: FindRelatedProducts.'],
    },
    ...PROGRESS_RULES,
    {
      id: 'warning',
      says: 'noise',
      pattern: new RegExp(
        `^${PREFIX}(?:(?:Warning|Warnung|Info|Avertissement|Advertencia|Avviso) \\d{4}\\.|DEBUG: Error \\d{4}:|Internal (?:Warning|Info) )`,
      ),
      yes: import.meta.noExamples ?? [
        'Info 2898. For Font textstyle, the system created a font.',
        'DEBUG: Error 2826:  Control Line on dialog A extends',
        'Warning 1946. Property X for shortcut Y could not be set.',
      ],
      no: import.meta.noExamples ?? ['Error 1722. There is a problem'],
    },
    {
      id: 'returned-3',
      says: 'stop',
      // "Action ended 10:33:52: InstallFinalize. Return value 3." in any language.
      pattern:
        /^[^\d[\]:]{4,50}\d{1,2}[:.]\d\d[:.]\d\d\s?[:：] ?[\w.{}-]{1,100}[.。] ?[^\d:.]{2,40}[ :：]3[.。]?$/,
      yes: import.meta.noExamples ?? [
        'Action ended 10:33:52: ExecuteAction. Return value 3.',
        'Aktion beendet um 16:01:02: InstallFinalize. Rückgabewert 3.',
        'Action terminée 10:33:52 : INSTALL. Valeur renvoyée 3.',
      ],
      no: import.meta.noExamples ?? [
        'Action ended 10:33:08: ProgressDlg. Return value 1.',
        'Action ended 10:33:08: FatalError. Return value 2.',
      ],
    },
    {
      id: 'custom-action-says',
      says: 'cause',
      rank: 90,
      pick: 'first',
      // What the custom actions of WiX and others write themselves: the first line of the cascade has the reason.
      pattern: new RegExp(
        `^${PREFIX}(?!Action|Property|Product)[A-Za-z][\\w.]{2,60}: {1,4}(?:ERROR|Error):? (?<any>0x[0-9a-fA-F]{8}|-?\\d{5,10})\\b`,
      ),
      yes: import.meta.noExamples ?? [
        'ExecServiceConfig:  Error 0x80070430: Failed to get service',
        'WixQuietExec64:  Error 0x80070005: Command line returned an error.',
      ],
      no: import.meta.noExamples ?? [
        'CustomAction X returned actual error code 1603',
        'Action 10:33:52: FatalError.',
      ],
    },
    {
      id: 'inner-exception',
      says: 'cause',
      rank: 88,
      pick: 'first',
      tellsAnyway: true,
      pattern:
        /--->\s[\w.]{3,120}(?:Exception|Error)\b|^(?!System\.Reflection\.TargetInvocationException)System\.[\w.]{3,120}Exception(?: \((?<any>0x[0-9A-Fa-f]{8})\))?: /,
      inner: [/\(0x(?<hresult>[0-9A-Fa-f]{8})\)|Exception from HRESULT: 0x(?<hresult2>[0-9A-Fa-f]{8})/],
      yes: import.meta.noExamples ?? [
        'System.Reflection.TargetInvocationException: Exception has been thrown by the target of an invocation. ---> System.UnauthorizedAccessException: Access to the path is denied.',
        'System.ComponentModel.Win32Exception (0x80004005): Access is denied',
      ],
      no: import.meta.noExamples ?? [
        'System.Reflection.TargetInvocationException: Exception has been thrown by the target of an invocation.',
      ],
    },
    {
      id: 'custom-action',
      says: 'cause',
      rank: 80,
      needsTelling: true,
      pattern: /CustomAction \S{1,120} returned actual error code (?<any>-?\d{1,10})/,
      yes: import.meta.noExamples ?? [
        'CustomAction TrustDriverCert returned actual error code -2147024894 (note this may not be 100% accurate if translation happened inside sandbox)',
      ],
      no: import.meta.noExamples ?? ['Doing action: TrustDriverCert'],
    },
    {
      id: 'custom-action-failed',
      says: 'cause',
      rank: 62,
      tellsAnyway: true,
      sure: 'likely',
      // Its code only says that it failed, but the line says which action did.
      pattern: /CustomAction \S{1,120} returned actual error code (?<any>-?[1-9]\d{0,9})/,
      yes: import.meta.noExamples ?? [
        'CustomAction CreateConfig returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)',
      ],
      no: import.meta.noExamples ?? ['Doing action: CreateConfig'],
    },
    {
      id: 'message',
      says: 'cause',
      rank: 75,
      tellsAnyway: true,
      pattern: new RegExp(
        `^(?:${ERROR}|Internal Error|Interner Fehler) ?(?<msi>1[1-9]\\d\\d|2[0-9]\\d\\d|[3-9]\\d{3}|2\\d{4})[.。: ]`,
      ),
      inner: INNER,
      yes: import.meta.noExamples ?? [
        'Error 1722. There is a problem with this Windows Installer package.',
        'Fehler 1920. Dienst "X" konnte nicht gestartet werden.',
        'Internal Error 2709. Shortcut',
      ],
      no: import.meta.noExamples ?? [
        'Error 0x80070005: x',
        'MSI (s) (8C:20) [16:22:40:518]: Product: A -- Error 1722. x',
      ],
    },
    {
      id: 'product-message',
      says: 'cause',
      rank: 70,
      tellsAnyway: true,
      pattern: new RegExp(
        `(?:Product|Produkt|Produit|Producto|Prodotto|Produto|Продукт|製品|产品): .{1,200} -- (?:${ERROR}) ?(?<msi>\\d{4,5})[.。: ]`,
      ),
      inner: INNER,
      yes: import.meta.noExamples ?? [
        'MSI (s) (8C:20) [16:22:40:518]: Product: MeterEmulator -- Error 1722. There is a problem',
      ],
      no: import.meta.noExamples ?? [
        'MSI (s) (8C:20) [16:22:40:518]: Product: MeterEmulator -- Installation failed.',
      ],
    },
    {
      id: 'product-failed',
      says: 'result',
      pattern:
        /(?:Product|Produkt|Produit|Producto): .{1,200} -- (?:Installation (?:operation )?failed|Configuration failed|Removal failed|Installation fehlgeschlagen|Échec|Error en la instalación)/i,
      yes: import.meta.noExamples ?? [
        'MSI (s) (8C:20) [16:22:40:518]: Product: MeterEmulator -- Installation failed.',
      ],
      no: import.meta.noExamples ?? ['Product: A -- Error 1722. x'],
    },
    {
      id: 'condition',
      says: 'cause',
      rank: 65,
      tellsAnyway: true,
      // What the author of the package wrote for a condition that is not fulfilled.
      pattern:
        /(?:Product|Produkt|Produit|Producto): .{1,200} -- (?!Installation|Configuration|Removal|Update|Deinstallation)\S.{3,}/,
      yes: import.meta.noExamples ?? [
        'MSI (c) (44:7A) [10:33:08:619]: Product: A -- This application requires .NET Framework 4.8.',
      ],
      no: import.meta.noExamples ?? ['Product: A -- Installation failed.'],
    },
    {
      id: 'note',
      says: 'cause',
      rank: 60,
      tellsAnyway: true,
      needsReport: true,
      pattern: /Note: 1: (?<msi>1[1-9]\d\d|2\d\d\d) .{0,600}?(?:\d: (?<any>-2147\d{6}|\d{1,5}) ?)?$/,
      yes: import.meta.noExamples ?? [
        'MSI (s) (D8:30) [14:41:05:098]: Note: 1: 2203 2: C:\\a.msi 3: -2147286960 ',
      ],
      no: import.meta.noExamples ?? ['Note: 1: x'],
    },
    {
      id: 'status',
      says: 'result',
      pattern:
        /(?:MainEngineThread is returning|Back from server\. Return value:|success or error status:|(?:Erfolg|Fehler)status:) (?<win32>[1-9]\d{0,4})\b/,
      yes: import.meta.noExamples ?? [
        'MSI (s) (D8:30) [14:41:05:098]: MainEngineThread is returning 1620',
        'Installation success or error status: 1603.',
      ],
      no: import.meta.noExamples ?? ['MainEngineThread is returning 0'],
    },
  ],
};
