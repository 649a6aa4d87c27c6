import { type Policy, parsePolicy } from '../../settings/policy.ts';
import { managedValues } from './managed-values.ts';

/** What the company has set, as far as it is valid. */
export async function readPolicy(): Promise<Policy> {
  return parsePolicy(await managedValues());
}
