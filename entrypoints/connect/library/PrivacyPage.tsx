import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Attempt } from '../../../components/PrivacyRequests.tsx';
import { PrivacyView } from '../../../components/PrivacyView.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { ask } from '../../../lib/messaging.ts';
import { requestsMade } from '../../../lib/requests-made.ts';
import { countKept, tryForeign } from './self-check.ts';

/** What Glossa may do, does and keeps, asked of the browser now. */
export function PrivacyPage() {
  const [attempt, setAttempt] = useState<Attempt>('none');
  const held = useAnswer(() => browser.permissions.getAll(), []).answer;
  const incognito = useAnswer(() => browser.extension.isAllowedIncognitoAccess(), []).answer;
  const kept = useAnswer(countKept, []).answer;
  const background = useAnswer(() => ask('diag.requests'), []).answer;
  const policy = browser.runtime.getManifest().content_security_policy;
  const { permissions = [], origins = [] } = held.state === 'ready' ? held.value : {};
  return (
    <div class="library-column">
      <PrivacyView
        {...{ permissions, sites: origins, attempt }}
        requests={{
          page: requestsMade(),
          background: background.state === 'ready' ? background.value : null,
        }}
        policy={typeof policy === 'object' ? (policy.extension_pages ?? '') : ''}
        kept={kept.state === 'ready' ? kept.value : null}
        incognito={incognito.state === 'ready' && incognito.value}
        onAttempt={() => {
          setAttempt('trying');
          void tryForeign().then(setAttempt);
        }}
      />
    </div>
  );
}
