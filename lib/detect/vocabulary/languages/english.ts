import type { Language } from '../language.ts';

export const ENGLISH: Language = {
  error: 'errors?|err\\.?|errcode',
  code: 'codes?|number|exitcode|errorcode|statuscode',
  exit: '(?:exit(?:ed)?(?: with)?|return(?:ed|s|ing)?|result|ended with|ends with|finished with|terminated with|exception|completion)[ _-]?(?:code|status|value)|ExitCode|ReturnCode|ResultCode|ExceptionCode',
  failed: 'fail(?:ed|s|ure|ing)?',
  status: 'status|result',
};
