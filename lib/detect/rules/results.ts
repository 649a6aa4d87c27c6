import type { Candidate } from '../candidate.ts';
import { after, before, code, GLUE, type Rule } from '../classify/rule.ts';
import { FAILURE, SMALL } from '../sizes.ts';
import { REQUESTS } from '../vocabulary/met-codes.ts';
import { WINSOCK_NUMBERS } from '../vocabulary/winsock.ts';
import { CODE_WORD, ERROR_WORD, EXIT_CODE, STATUS_WORD } from '../vocabulary/words.ts';

export function isWinsockNumber({ value }: Candidate): boolean {
  return WINSOCK_NUMBERS.includes(value);
}

const REQUEST_WORDS = /\b(?:winhttp\w*|wininet|HttpSendRequest\w*|InternetOpen\w*)\b/i;

/** One of the numbers of sockets, or of HTTP requests where words tell of these. */
function isNetworkNumber(candidate: Candidate): boolean {
  if (isWinsockNumber(candidate)) return true;
  return REQUESTS.includes(candidate.value) && candidate.context.says(candidate.token, REQUEST_WORDS);
}

/** 0x0004xxxx and 0x0009xxxx: what succeeded, with something to say. */
const SUCCESS_HRESULTS = [0x4_0000, 0x9_ffff] as const;

/** Numbers that a field, their own type or a message of Windows beside them makes codes. */
export const RESULTS: readonly Rule[] = [
  {
    id: 'named-type',
    needs: /hresult|status/i,
    shapes: ['hex'],
    before: before(/(?:_HRESULT_TYPEDEF_\(|\b(?:hresult|nt ?status)\W{0,4})/i),
    says: code('likely'),
    yes: import.meta.noExamples ?? ['HRESULT: «0x643»', '_HRESULT_TYPEDEF_(«0x00041300L»)'],
    no: import.meta.noExamples ?? ['HRESULTS of «0x643»'],
  },
  {
    // WU_S_…, 0x0024xxxx
    id: 'success-of-update',
    shapes: ['decimal'],
    values: [0x24_0001, 0x24_00ff],
    spoken: before(`(?:${EXIT_CODE}|${ERROR_WORD}|${CODE_WORD}|${STATUS_WORD})${GLUE}`),
    says: code('likely', 'hresult'),
    yes: import.meta.noExamples ?? ['the exit code «2359302»', 'Fick slutkod «2359302»'],
    no: import.meta.noExamples ?? ['the building «2359302»'],
  },
  {
    id: 'last-run-result',
    needs: /last (?:run|task)/i,
    shapes: ['hex', 'decimal'],
    values: [1, SMALL],
    before: before(/\blast (?:run|task) result["'\s:=(]{1,4}/i),
    says: code('likely'),
    yes: import.meta.noExamples ?? ['Last Run Result «0x1»', 'Last run result: «2»'],
    no: import.meta.noExamples ?? ['the last run results: «2»'],
  },
  {
    // What the log of joining a domain writes: `NetpDoDomainJoin: status: 0x54b`.
    id: 'status-of-join',
    needs: /\bNet\w{4,40}: /,
    shapes: ['hex'],
    values: [1, SMALL],
    before: before(/\bNet\w{4,40}: [^\n]{0,60}\b(?:status|error|failed)[^\n]{0,60}: /),
    says: code('likely', 'win32', 'netapi'),
    yes: import.meta.noExamples ?? [
      'NetpDoDomainJoin: status: «0x54b»',
      "NetpJoinDomain: status of connecting to dc 'x': «0x35»",
    ],
    no: import.meta.noExamples ?? ['NetpGetComputerObjectDn: flags: «0x8»'],
  },
  {
    id: 'success-hresult',
    needs: /result|code|with/i,
    shapes: ['decimal'],
    values: SUCCESS_HRESULTS,
    before: before(
      /(?:last (?:run |task )?result|\bhresult|task result|result code|exit code|ended with)["'\s:=(]{1,4}/i,
    ),
    says: code('likely', 'hresult'),
    yes: import.meta.noExamples ?? ['Last Result: «267011»', 'HRESULT=«590615»'],
    no: import.meta.noExamples ?? ['Result: «267011»', 'HRESULT=«123456»'],
  },
  {
    // Numbers of sockets and of HTTP requests, which nothing else has.
    id: 'winsock-number',
    needs: /1[012]\d{3}/,
    shapes: ['decimal'],
    values: [10_004, 12_190],
    near: /\b(?:winsock|sockets?|WSA\w+|ECONN\w*|tcp|connection|winhttp\w*|wininet|HttpSendRequest\w*|InternetOpen\w*)\b/i,
    is: [isNetworkNumber],
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'two of them: «10054» is the reset connection',
      'WinHttpSendRequest failed once, and «12029» is the old TLS',
    ],
    no: import.meta.noExamples ?? ['the connection has «10050» users', 'the connection has «12029» users'],
  },
  {
    // SCHED_S_TASK_READY and its kin: five digits that nothing else has, among words of tasks.
    id: 'task-status',
    needs: /2670\d\d|413[0-2]/,
    shapes: ['hex', 'decimal'],
    values: [0x4_1300, 0x4_1325],
    page: /\b(?:tasks?|schtasks|schedul\w*|last (?:run )?result|aufgabe\w*|tâches?|tareas?|tarefas?|attività)\b|задани|任务|タスク/i,
    says: code('likely', 'hresult'),
    yes: import.meta.noExamples ?? ['the scheduled task shows «267011»', 'a task is running: «0x41301»'],
    no: import.meta.noExamples ?? ['the building shows «267011»'],
  },
  {
    id: 'status-field',
    shapes: ['hex', 'bare-hex', 'negative'],
    values: [FAILURE, 0xffff_ffff],
    spoken: before(
      `(?:${STATUS_WORD}|${CODE_WORD})["']?\\s?[:=]\\s?["']?|(?:${STATUS_WORD}|(?<!\\p{L})code) `,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'Status: «0xC004848C»',
      'sub status «0xc000006a»',
      '"code":«-2145648574»',
    ],
    no: import.meta.noExamples ?? ['Statuses «0xC0F4848C»'],
  },
  {
    // The summary of repadmin: which servers could not be asked.
    id: 'replication-summary',
    needs: /operational errors/i,
    shapes: ['decimal'],
    values: [5, SMALL],
    near: /operational errors trying to retrieve/i,
    before: before(/(?:^|[\n\r:])\s{0,40}/),
    after: after(/ - [\w-]{1,63}\./),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'operational errors trying to retrieve replication information:\n   «58» - dc1.example.org',
    ],
    no: import.meta.noExamples ?? ['operational errors trying to retrieve: 5 of «58» - dc1.example.org'],
  },
];
