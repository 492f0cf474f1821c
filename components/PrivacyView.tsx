import './privacy.css';
import type { MessageKey } from '../lib/language.ts';
import { PrivacyRequests, type PrivacyRequestsProps } from './PrivacyRequests.tsx';
import { type KeptThings, PrivacyStores } from './PrivacyStores.tsx';
import { useWords } from './words.ts';

interface PrivacyProps extends PrivacyRequestsProps {
  /** Granted by the browser at this moment. */
  permissions: string[];
  /** Match patterns of the sites allowed. */
  sites: string[];
  /** Null while it is counted. */
  kept: KeptThings | null;
  /** The browser lets us into private windows. */
  incognito: boolean;
}

const known = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'sidePanel'] as const;
const seen = ['marks', 'element', 'extension'] as const;
const unseen = ['passages', 'documents', 'highlights', 'identity'] as const;

/** The self-check: what Glossa may do, does and keeps, as the browser itself says of it. */
export function PrivacyView(props: PrivacyProps) {
  const { t } = useWords();
  return (
    <div class="settings privacy">
      <h1 class="page-title">{t('nav_privacy')}</h1>
      <p>{t('privacy_statement')}</p>
      <Permissions {...props} />
      <PrivacyRequests {...props} />
      <section>
        <h2>{t('privacy_pages')}</h2>
        <h3>{t('privacy_canSee')}</h3>
        <Points keys={seen.map((name) => `privacy_see_${name}` as const)} />
        <h3>{t('privacy_cannotSee')}</h3>
        <Points keys={unseen.map((name) => `privacy_blind_${name}` as const)} />
      </section>
      <PrivacyStores kept={props.kept} />
      <section>
        <h2>{t('privacy_private')}</h2>
        <p>{t(props.incognito ? 'privacy_privateAllowed' : 'privacy_privateNever')}</p>
      </section>
    </div>
  );
}

function Permissions({ permissions, sites }: PrivacyProps) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('privacy_permissions')}</h2>
      <dl class="privacy-list">
        {permissions.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(purposeOf(name))}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('privacy_sites')}</h3>
      {sites.length === 0 ? (
        <p>{t('privacy_sitesNone')}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <code>{site}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a permission is for. */
function purposeOf(permission: string): MessageKey {
  const ours = known.find((name) => name === permission);
  return ours ? `privacy_may_${ours}` : 'privacy_mayUnknown';
}

function Points({ keys }: { keys: readonly MessageKey[] }) {
  const { t } = useWords();
  return (
    <ul class="privacy-points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
