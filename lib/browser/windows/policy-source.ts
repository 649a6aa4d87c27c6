import type { PolicySource } from '../../ui/options/policy-state.ts';
import { readPolicy } from '../shared/managed-policy.ts';
import { watchManagedValues } from '../shared/managed-values.ts';

/** The policy of the company as the pages of the extension reach it. */
export const POLICY_SOURCE: PolicySource = { read: readPolicy, watch: watchManagedValues };
