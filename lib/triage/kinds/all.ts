import type { Kind } from '../rule.ts';
import { APPX } from './appx.ts';
import { BURN } from './burn.ts';
import { CBS } from './cbs.ts';
import { CHOCOLATEY } from './chocolatey.ts';
import { COMMAND } from './command.ts';
import { CONFIGMGR } from './configmgr.ts';
import { DISM } from './dism.ts';
import { EVENT } from './event.ts';
import { INTUNE } from './intune.ts';
import { MSI } from './msi.ts';
import { OTHER } from './other.ts';
import { SETUP } from './setup.ts';
import { TRACE } from './trace.ts';
import { WINDBG } from './windbg.ts';
import { WINDOWSUPDATE } from './windowsupdate.ts';
import { WINGET } from './winget.ts';

/** All kinds. Where the marks of several weigh the same, the first is meant. */
export const ALL_KINDS: readonly Kind[] = [
  MSI,
  BURN,
  SETUP,
  DISM,
  CBS,
  WINDOWSUPDATE,
  INTUNE,
  CONFIGMGR,
  CHOCOLATEY,
  WINGET,
  APPX,
  WINDBG,
  EVENT,
  TRACE,
  COMMAND,
  OTHER,
];
