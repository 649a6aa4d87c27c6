/** What the system, its people and their programs say for the commonest codes, each as the source of a pattern. */
const SYSTEM_TEXTS: readonly (readonly [code: number, text: string])[] = [
  [2, 'file not found|find the file|file (?:specified )?(?:does not exist|was not found)'],
  [3, 'path not found|find the path'],
  [
    5,
    'access (?:is |was )?denied|no access|zugriff (?:wurde )?verweigert|accès refusé|acceso denegado|acesso negado|accesso negato|toegang geweigerd|odmowa dostępu|přístup (?:byl )?odepřen|åtkomst nekad|adgang nægtet|ingen tilgang|hozzáférés megtagadva|erişim engellendi|отказано в доступе|拒绝访问|アクセスが拒否|액세스가 거부',
  ],
  [32, 'sharing violation|by another process|file (?:is )?in use'],
  [53, 'network path'],
  [67, 'network name'],
  [87, 'parameter is incorrect|invalid parameter'],
  [112, 'not enough (?:disk )?space|disk (?:is )?full'],
  [126, 'module (?:could not|was not|not) (?:be )?found'],
  [193, 'not a valid win32'],
  [740, 'elevation'],
  [1053, 'timely fashion'],
  [1060, 'not installed|no such service|service does not exist'],
  [1068, 'dependency'],
  [1069, 'logon fail'],
  [1219, 'multiple connections'],
  [1223, 'cancell?ed'],
  [1326, '(?:bad|wrong) password|logon failure|password is incorrect'],
  [1618, 'another installation'],
  [1722, 'rpc[ -]?server'],
  [1909, 'locked'],
  [10_054, 'forcibly closed|connection reset'],
  [10_060, 'time[d-]? ?out'],
  [10_061, 'refused'],
];

/** Any of these texts, as the source of a pattern that ignores case. */
export const ANY_SYSTEM_TEXT = SYSTEM_TEXTS.map(([, text]) => text).join('|');

const PATTERNS: ReadonlyMap<number, RegExp> = new Map(
  SYSTEM_TEXTS.map(([code, text]) => [code, new RegExp(text, 'iu')]),
);

/** True when a text says what the system says for a code. */
export function tellsOf(code: number, text: string): boolean {
  return PATTERNS.get(code)?.test(text) === true;
}
