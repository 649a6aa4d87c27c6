import type { JSX } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { readManagedCatalogs } from '../../own-catalogs/managed.ts';
import { type Expected, NO_POLICY, type PolicyProblem } from '../../settings/policy.ts';
import { MAX_DELAY } from '../../settings/settings.ts';
import { EVERY_SITE } from '../../settings/site.ts';
import { accessNeeded } from '../../settings/site-policy.ts';
import { words } from '../../words/words.ts';
import { type SiteAccess, useMissingAccess } from '../shared/site-access.ts';
import { ownProblemText } from './own-problem-text.ts';
import { PolicyContext } from './policy-state.ts';

/** More problems of one catalog than these are not read. */
const MAX_SHOWN = 20;

/** What the company has set, as a whole: the access that it needs, and what of its policy is not used. */
export function PolicyReport({ access }: { readonly access: SiteAccess }): JSX.Element | null {
  const policy = useContext(PolicyContext);
  const { values, catalogs, locked, problems } = policy;
  const wrong = useMemo(
    () => [
      ...problems.map(problemText),
      ...readManagedCatalogs(catalogs).flatMap((read) =>
        read.problems.slice(0, MAX_SHOWN).map(ownProblemText),
      ),
    ],
    [problems, catalogs],
  );
  const size = Object.keys(values).length + catalogs.length + locked.size + problems.length;
  if (policy === NO_POLICY || size === 0) return null;
  return (
    <fieldset class="policy">
      <legend>{words('policyTitle')}</legend>
      <p>{words('policyText')}</p>
      <NeededAccess access={access} />
      {wrong.length > 0 && <p class="problem">{words('policyProblems')}</p>}
      {wrong.length > 0 && (
        <ul class="plain-list">
          {wrong.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** One button for all that the policy names: no policy can give access itself, and the browser wants a click. */
function NeededAccess({ access }: { readonly access: SiteAccess }): JSX.Element | null {
  const { sites = [], where } = useContext(PolicyContext).values;
  const needed = where === 'everywhere' ? [EVERY_SITE] : accessNeeded({ sites });
  const missing = useMissingAccess(access, needed);
  const [isRefused, setRefused] = useState(false);
  const asked = needed.filter((pattern) => missing?.has(pattern) && !pattern.startsWith('file:'));
  const ask = () => void access.request(asked).then((isGiven) => setRefused(!isGiven));
  return (
    <>
      {asked.length > 0 && (
        <p class="note">
          {words('policyAccess')}{' '}
          <button type="button" onClick={ask}>
            {words('policyAllow')}
          </button>
        </p>
      )}
      <div role="alert">{isRefused && <p class="problem">{words('policyRefused')}</p>}</div>
    </>
  );
}

function problemText({ at, value, expected }: PolicyProblem): string {
  return words('policyProblem', at, value, expectedText(expected));
}

function expectedText(expected: Expected): string {
  switch (expected.kind) {
    case 'oneOf':
      return words('policyExpected_oneOf', expected.values.join(', '));
    case 'delay':
      return words('policyExpected_delay', MAX_DELAY);
    case 'shorterList':
      return words('policyExpected_shorterList', expected.most);
    default:
      return words(`policyExpected_${expected.kind}`);
  }
}
