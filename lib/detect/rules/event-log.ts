import type { Candidate } from '../candidate.ts';
import { after, before, code, NO_CODE, type Rule } from '../classify/rule.ts';
import { ERROR_WORD } from '../vocabulary/words.ts';
import { followsWindowsWord } from './words.ts';

/** Inserts of events that are errors: `terminated with the following error: %%1058`. */
export const EVENT_LOG: readonly Rule[] = [
  {
    id: 'event-insert',
    needs: /%%/,
    before: before(
      `(?:${ERROR_WORD}|following|folgende[nrs]?|suivante?|siguiente|seguinte|seguente|следующ\\p{L}{2,3})[^%]{0,60}%%`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'failed to start because of the following error: %%«1058»',
      'no session, due to the following: %%«1311»',
    ],
    no: import.meta.noExamples ?? ['Token Elevation Type: %%«1936»'],
  },
];

/** Events that people take for errors, of the service control manager and of DCOM. */
const KNOWN_EVENTS = [7000, 7001, 7009, 7011, 7023, 7024, 7026, 7031, 7034, 10_005, 10_010, 10_016];

function isKnownEvent({ value }: Candidate): boolean {
  return KNOWN_EVENTS.includes(value);
}

/** A quick look for the words for an event. */
const EVENT =
  /event|ereignis|v[ée]nement|evento|gebeurtenis|zdarze|událost|događaj|händelse|hændelse|hendelse|tapahtum|esemény|olay|событи|поді|حدث|אירוע|sự kiện|事件|イベント|이벤트/iu;

/** The title of the page is about numbers of events, not about one event and its error. */
function isPageOfEvents({ context: { page } }: Candidate): boolean {
  return /(?<!\p{L})(?:event ids|event codes|ereignis-?ids|ids? d[’']événements|ids de eventos?|id evento|коды событий|事件 ?id一覧|イベント ?id ?一覧)(?!\p{L})/iu.test(
    page.topic,
  );
}

/** Numbers of events, whatever word stands before them. */
export const EVENT_IDS: readonly Rule[] = [
  {
    id: 'event-id',
    needs: EVENT,
    shapes: ['decimal'],
    before: before(
      /(?<!\p{L})(?:event[ -]?(?:ids?|codes?|errors?|number|log id|record)?|eventid|eventcode|event viewer(?: error)?|ereignis-?(?:id|kennung|nummer)?|(?:id|code|num[ée]ro) d['’][ée]v[ée]nement|[ée]v[ée]nement|(?:id\.?|código) d[eo]l? evento|id\.? evento|evento|gebeurtenis-?id|(?:identyfikator|kod) zdarzenia|zdarzenie|id události|događaj|händelse-?id|hændelses-?id|hendelses-?id|tapahtum\p{L}{0,3}(?: tunnus)?|eseményazonosító|eseménykód|olay kimliği|код(?:ом)? (?:события|події)|событи[ея]|поді[яї]|ид события|معرف الحدث|מזהה אירוע|id sự kiện|事件 ?(?:id|代码|代碼|識別碼)?|イベント ?(?:id|コード)?|이벤트 ?(?:id|코드)?)["'>\s:：=#(-]{1,4}/iu,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['this eventful error «1603»'],
    no: import.meta.noExamples ?? [
      'Event code: «1309»',
      'Ereignis-ID «7023»',
      'Код события: «1000»',
      'イベント ID: «7000»',
    ],
  },
  {
    id: 'known-event',
    shapes: ['decimal'],
    near: /\bevents?\b|\bDCOM\b|DistributedCOM|service control manager/i,
    is: [isKnownEvent],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['the service stopped with error «1067»'],
    no: import.meta.noExamples ?? ['DCOM error «10016» in the log', 'the event viewer shows error «7031»'],
  },
  {
    id: 'page-of-events',
    shapes: ['decimal'],
    values: [1, 0xffff],
    is: [isPageOfEvents],
    unless: [followsWindowsWord],
    says: NO_CODE,
    yes: [],
    no: [],
  },
  {
    id: 'event-source',
    needs: /service control|kernel|application|distributed|dcom|wer-|\.net|eventlog|msiinstaller/i,
    shapes: ['decimal'],
    values: [1, 0xffff],
    after: after(
      /\)?,? ?\(?(?:source:? |from )?(?:Service Control Manager|Kernel-Power|Application Error|Application Hang|DistributedCOM|DCOM|WER-SystemErrorReporting|\.NET Runtime|Kernel-General|EventLog|MsiInstaller)\b/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603» of the installer'],
    no: import.meta.noExamples ?? ['Error «7023» Service Control Manager', 'error «41» (Kernel-Power)'],
  },
];
