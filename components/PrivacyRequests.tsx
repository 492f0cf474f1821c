import type { RequestsMade } from '../lib/questions/privacy.ts';
import { useWords } from './words.ts';

/** How a request to a foreign address went: the policy refused it, or it left, which must never be. */
export type Attempt = 'none' | 'trying' | 'refused' | 'left';

export interface PrivacyRequestsProps {
  /** The policy under which the browser runs our pages; empty in a build for development. */
  policy: string;
  /** What this page has loaded, and the background since it last started; null until that has said so. */
  requests: { page: RequestsMade; background: RequestsMade | null };
  attempt: Attempt;
  onAttempt: () => void;
}

/** That nothing goes out: what was loaded, the policy that forbids the rest, and a request to try it with. */
export function PrivacyRequests({ requests, policy, attempt, onAttempt }: PrivacyRequestsProps) {
  const { t } = useWords();
  const { page, background } = requests;
  const foreign = [...page.foreign, ...(background?.foreign ?? [])];
  return (
    <section>
      <h2>{t('privacy_requests')}</h2>
      <p>
        {foreign.length > 0
          ? t('privacy_requestsSome', foreign.length)
          : background && t('privacy_requestsNone', page.own, background.own)}
      </p>
      {foreign.length > 0 && (
        <ul>
          {[...new Set(foreign)].map((address) => (
            <li key={address}>
              <code>{address}</code>
            </li>
          ))}
        </ul>
      )}
      <p>{t(policy === '' ? 'privacy_policyNone' : 'privacy_policy')}</p>
      {policy !== '' && <code class="privacy-policy">{policy.split('; ').join(';\n')}</code>}
      <p>{t('privacy_attemptNote')}</p>
      <button type="button" class="line-button" disabled={attempt === 'trying'} onClick={onAttempt}>
        {t('privacy_attempt')}
      </button>
      <p role="status">
        {attempt === 'refused' && t('privacy_refused')}
        {attempt === 'left' && <strong>{t('privacy_left')}</strong>}
      </p>
    </section>
  );
}
