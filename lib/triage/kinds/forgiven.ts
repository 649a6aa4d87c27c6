import type { Rule } from '../rule.ts';

/** A line that names an error and says itself that the program went on without what it had asked for. */
export const FORGIVEN: Rule = {
  id: 'went-on',
  says: 'noise',
  pattern:
    /\b(?:[Gg]oing on|(?:is|are|was|were|will be) (?:ignored|skipped|rebuilt)|marked (?:as )?optional|(?:the )?defaults? (?:is|are|value is|will be) used|[Uu]sing (?:the )?(?:defaults?|cached|last known)\b|none is used|[Aa]ssuming (?:not|none|the default|default)|no-op|not fatal|non-fatal|wird ignoriert|wird fortgesetzt)/,
  yes: import.meta.noExamples ?? [
    'command exited with 0x80070002, the command is marked as optional; going on',
    'Failed to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002]',
    'RegOpenKeyEx failed, dwRet = 0x2; the default is used',
  ],
  no: import.meta.noExamples ?? ['Failed to run the action: Install Application.', 'will be retried'],
};

/** A later attempt at what had failed went well. */
export const RETRIED: Rule = {
  id: 'retried',
  says: 'overcome',
  overcomes: 'last',
  pattern:
    /\b(?:(?:[Rr]etry|[Aa]ttempt|[Tt]ry)(?: (?:no\.? ?)?#?\d{1,3}(?: (?:of|\/) ?\d{1,3})?)?:? (?:(?:has )?succeeded|(?:was|is) successful|successful)|(?:succeeded|successful|opened|completed|connected|worked) (?:on|at|after|in) (?:(?:the )?(?:attempt|retry|try)\b|(?:the )?(?:second|third|next|last) (?:attempt|retry|try)|\d{1,3} (?:attempts|retries|tries)))/i,
  yes: import.meta.noExamples ?? [
    'Web service call retry 1 of 3: succeeded',
    'BfspCopyFile(x) succeeded on attempt 2',
    'Cache opened at attempt 2',
  ],
  no: import.meta.noExamples ?? ['attempt 2 of 3 failed', 'retry in 30 seconds', 'will retry'],
};

/** The program says that it goes on without what has just failed, or takes another way. */
export const FELL_BACK: Rule = {
  id: 'fell-back',
  says: 'overcome',
  overcomes: 'last',
  detects: true,
  pattern:
    /\b(?:[Ii]gnoring (?:the |this |that )?(?:\w+ ){0,2}(?:failure|error)s?\b|[Cc]ontinuing with(?:out)? (?:the )?(?:remaining|other|next|rest|it\b)|[Ff]all(?:ing|s|en)? ?back (?:to|on)\b|[Ff]ell back (?:to|on)\b|[Ff]allback (?:succeeded|to)\b|(?:is|are|was|will be) (?:done|used|tried|taken|made) instead\b|[Tt]rying (?:the )?(?:next|another|other|alternate|alternative|secondary) \w+)/,
  yes: import.meta.noExamples ?? [
    'Ignoring source failure: 0x8a15005e, continuing with remaining sources',
    'Could not use BITS (0x80072ee2), falling back to WinHTTP',
    'Falling back to the copy in the cache',
    'Cannot read the saved state (0x80070002), a full install is done instead.',
    'Trying next distribution point',
  ],
  no: import.meta.noExamples ?? [
    'The failure is not ignored: 0x80070005',
    'Rolling back to the version before',
    'Trying to open the next file failed with 0x80070002',
  ],
};

/** Something failed, and the line itself says that it is tried again: what decides mostly stands further on. */
export const TRIES_AGAIN: Rule = {
  id: 'tries-again',
  says: 'cause',
  rank: 5,
  needsCode: true,
  detects: true,
  sure: 'likely',
  pattern:
    /\b(?:re-?trying\b|(?:will|going to) (?:be )?re-?tr(?:y|ied)\b|re-?try in \d|(?:trying|try) again (?:in|after|later)\b|wird wiederholt|erneuter Versuch|neuer Versuch|nouvelle tentative|reintentando|nuevo intento|nuovo tentativo|ponowna próba|повтор(?:ная попытка|ить через))/i,
  yes: import.meta.noExamples ?? [
    'BITS job hit a transient error, error = 0x80072EE2, retrying',
    'Download attempt 1 failed, WinINet error: 0x80072efe, retrying',
    'Send failed with 0x80072ee2, will retry in 30 seconds',
    'Verbindung fehlgeschlagen (0x80072ee7), erneuter Versuch in 10 s',
  ],
  no: import.meta.noExamples ?? [
    'All 3 attempts failed, giving up: 0x80072ee2',
    'The retry failed with 0x80072ee2',
  ],
};

/** A line of a script or a program: it says what would be done about an error, not that there was one. */
export const SOURCE_LINE: Rule = {
  id: 'source-code',
  says: 'noise',
  pattern:
    /^\s*[+<>-]?\s*(?:\/\/|\/\*|case |(?:else )?if ?\(|#(?:define|if|include)|(?:const|let|var|return|typedef|enum) |Write-(?:Error|Warning|Host|Output|Verbose)\b|throw [("'n$]|(?:0x[0-9a-fA-F]{1,8}|\d{1,10})\s*(?:=>?|:)\s*['"]|(?:\d{1,10}|default) ?\{ |\$\w{1,60}\s*=|printf ?\(|console\.\w+\()|^(?!.{0,300}(?:Error|Exception): ).{0,4000}[;{]\s*$/,
  yes: import.meta.noExamples ?? [
    'case ERROR_MR_MID_NOT_FOUND:',
    'ErrNoElement = syscall.Errno(0x490) // if (x) {',
    'hr = E_FAIL;',
    '    Write-Error "Error 0x80070005: no access to $Source"',
    "  0x80070005 = 'Access denied'",
  ],
  no: import.meta.noExamples ?? [
    'ERROR CreateFile failed: 0x80070005',
    'Return code 0x80070005',
    "Error: EBUSY: resource busy, open 'x' {",
  ],
};
