/** Fields of crash reports that hold no code, in the languages of Windows: time stamps, offsets, ids of processes. */
export const CRASH_FIELDS = [
  'time ?stamp|zeitstempel|horodatage|marca de tiempo|carimbo de (?:data/hora|hora|tempo)|timestamp|tijdstempel|sygnatura czasowa|znacznik czasu|časové razítko|časová pečiatka|tidsstämpel|tidsstempel|aikaleima|időbélyeg|marcaj de timp|zaman damgası|(?:отметка|метка) времени|позначка часу|时间戳|時間戳記|タイム ?スタンプ|타임 ?스탬프',
  "(?:fault |exception |module )?offset|fehleroffset|d[ée]calage(?: d[’']erreur)?|desplazamiento(?: de errores)?|deslocamento(?: (?:da falha|com falha))?|offset (?:errore|fault)|foutoffset|przesunięcie(?: błędu)?|posun chyby|felförskjutning|fejlforskydning|feilforskyvning|virhepoikkeama|hibaeltolás|hata uzaklığı|смещение(?: ошибки)?|зсув(?: помилки)?|错误偏移量?|故障偏移量|錯誤位移|障害オフセット|例外オフセット|오류 오프셋",
  '(?:faulting |failing )?(?:process|thread|application) ?id|(?:fehlerhafte )?prozess-?id|id (?:du processus|de proceso|do processo|del processo|процесса)|(?:идентификатор|ид)(?: сбойного)? процесса|(?:出错|故障)?进程 ?id|プロセス ?id|프로세스 ?id|proces-?id|identyfikator procesu|id procesu',
].join('|');
