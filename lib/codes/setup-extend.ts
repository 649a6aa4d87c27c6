import type { Uint32 } from './int32.ts';

/** The phase of a Windows upgrade, by its number. */
const PHASES: readonly string[] = [
  'SP_EXECUTION_UNKNOWN',
  'SP_EXECUTION_DOWNLEVEL',
  'SP_EXECUTION_SAFE_OS',
  'SP_EXECUTION_FIRST_BOOT',
  'SP_EXECUTION_OOBE_BOOT',
  'SP_EXECUTION_UNINSTALL',
];

/** What the upgrade was doing in the phase, by its number. */
const OPERATIONS: readonly string[] = [
  'SP_EXECUTION_OP_UNKNOWN',
  'SP_EXECUTION_OP_COPY_PAYLOAD',
  'SP_EXECUTION_OP_DOWNLOAD_UPDATES',
  'SP_EXECUTION_OP_INSTALL_UPDATES',
  'SP_EXECUTION_OP_INSTALL_RECOVERY_ENVIRONMENT',
  'SP_EXECUTION_OP_INSTALL_RECOVERY_IMAGE',
  'SP_EXECUTION_OP_REPLICATE_OC',
  'SP_EXECUTION_OP_INSTALL_DRIVERS',
  'SP_EXECUTION_OP_PREPARE_SAFE_OS',
  'SP_EXECUTION_OP_PREPARE_ROLLBACK',
  'SP_EXECUTION_OP_PREPARE_FIRST_BOOT',
  'SP_EXECUTION_OP_PREPARE_OOBE_BOOT',
  'SP_EXECUTION_OP_APPLY_IMAGE',
  'SP_EXECUTION_OP_MIGRATE_DATA',
  'SP_EXECUTION_OP_SET_PRODUCT_KEY',
  'SP_EXECUTION_OP_ADD_UNATTEND',
  'SP_EXECUTION_OP_ADD_DRIVER',
  'SP_EXECUTION_OP_ENABLE_FEATURE',
  'SP_EXECUTION_OP_DISABLE_FEATURE',
  'SP_EXECUTION_OP_REGISTER_ASYNC_PROCESS',
  'SP_EXECUTION_OP_REGISTER_SYNC_PROCESS',
  'SP_EXECUTION_OP_CREATE_FILE',
  'SP_EXECUTION_OP_CREATE_REGISTRY',
  'SP_EXECUTION_OP_BOOT',
  'SP_EXECUTION_OP_SYSPREP',
  'SP_EXECUTION_OP_OOBE',
  'SP_EXECUTION_OP_BEGIN_FIRST_BOOT',
  'SP_EXECUTION_OP_END_FIRST_BOOT',
  'SP_EXECUTION_OP_BEGIN_OOBE_BOOT',
  'SP_EXECUTION_OP_END_OOBE_BOOT',
  'SP_EXECUTION_OP_PRE_OOBE',
  'SP_EXECUTION_OP_POST_OOBE',
  'SP_EXECUTION_OP_ADD_PROVISIONING_PACKAGE',
];

/** What the extend code of an upgrade result says: 0x20017 is phase 2, operation 0x17. */
export interface SetupExtend {
  /** Undefined for a phase that has no public name: newer versions of Windows have more of them. */
  readonly phase: string | undefined;
  readonly operation: string;
}

/** Phases have four bits. */
const MAX_PHASE = 0xf;

/** Reads the second number of `0xC1900101 - 0x20017`; undefined when it is no such code. */
export function setupExtend(value: Uint32): SetupExtend | undefined {
  const operation = OPERATIONS[value & 0xffff];
  return operation && value >>> 16 <= MAX_PHASE ? { phase: PHASES[value >>> 16], operation } : undefined;
}

/** What the computer was doing in each phase, in words. */
const PHASE_WORDS: readonly string[] = [
  'in a phase that setup did not name',
  'while Windows was still running as before',
  'in the safe operating system, before the new version had started',
  'at the first start of the new version',
  'while the new version was being set up for its users',
  'while the upgrade was being undone',
];

/** "The upgrade stopped in the safe operating system …, during SP_EXECUTION_OP_BOOT." */
export function explainSetupExtend({ phase, operation }: SetupExtend): string {
  const words = PHASE_WORDS[phase === undefined ? -1 : PHASES.indexOf(phase)] ?? 'in a later phase';
  return `The upgrade stopped ${words}, during the operation ${operation}.`;
}
