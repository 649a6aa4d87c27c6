import type { Candidate } from '../candidate.ts';
import { after, before, NO_CODE, type Rule } from '../classify/rule.ts';
import { SMALL } from '../sizes.ts';

/** Errors of the data base engine that people meet, which are no system errors of any renown. */
const SQL_ENGINE = [
  208, 701, 823, 824, 916, 1205, 2627, 3013, 3041, 3154, 3201, 3417, 4060, 4064, 5120, 5123, 9002, 15404,
  17058, 17113, 17182, 17806, 18452, 18456, 18470, 18487,
];

/** The same of MySQL and MariaDB. */
const MYSQL = [
  1040, 1044, 1045, 1049, 1054, 1062, 1064, 1114, 1130, 1146, 1205, 1213, 1215, 1217, 1366, 1451, 1452, 2002,
  2003, 2005, 2006, 2013, 2059,
];

function isOfMysql({ value }: Candidate): boolean {
  return MYSQL.includes(value);
}

function isOfSqlEngine({ value }: Candidate): boolean {
  return SQL_ENGINE.includes(value);
}

/** What servers and clients of data bases number by themselves. */
export const DATA_BASES: readonly Rule[] = [
  {
    id: 'sql-client-number',
    needs: /provider|interfaces|protocol|sql server/i,
    shapes: ['decimal'],
    before: before(/\b(?:(?:Provider|Interfaces|Protocol), error|Microsoft SQL Server, Error): /i),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      '(provider: Named Pipes Provider, error: «40» - Could not open a connection)',
      'a Windows login failed. (Microsoft SQL Server, Error: «18456»)',
    ],
  },
  {
    id: 'sql-message',
    needs: /severity|level|state|class/i,
    shapes: ['decimal'],
    after: after(/,? ?(?:severity|level|state|class)[: ]\s?[1-9]/i),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Error Number:«53»,State:0,Class:20'],
    no: import.meta.noExamples ?? ['Error «18456», Severity: 14', 'Error Number: «4060», State: 1'],
  },
  {
    id: 'sqlstate-after',
    needs: /\((?:HY|\d)/,
    shapes: ['decimal'],
    values: [1000, SMALL],
    after: after(/ ?\((?:HY\d{3}|[0-9]{2}[0-9A-Z]{3})\)/),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['ERROR «1045» (28000): Access denied for a user', 'ERROR «2002» (HY000)'],
  },
  {
    // What the commonest errors of the engine itself are numbered.
    id: 'sql-server-error',
    shapes: ['decimal'],
    is: [isOfSqlEngine],
    page: /\b(?:sql server|sqlcmd|mssql\w*|ssms|t-?sql|errorlog)\b/i,
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['SQL Server is not running: error «53»'],
    no: import.meta.noExamples ?? ['SQL Server says error «4060», wrong data base', 'sqlcmd: error «18456»'],
  },
  {
    id: 'mysql-error',
    shapes: ['decimal'],
    is: [isOfMysql],
    page: /\b(?:mysql\w*|mariadb|innodb|phpmyadmin)\b/i,
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['MySQL on Windows: system error «1067» has occurred'],
    no: import.meta.noExamples ?? [
      'MySQL on Windows: ERROR «1045», then 2003',
      'MySQL on Windows: ERROR 1045, then «2003»',
    ],
  },
];
