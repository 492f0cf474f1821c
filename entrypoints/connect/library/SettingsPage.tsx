import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Settings } from '../../../components/Settings.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { ask } from '../../../lib/messaging.ts';
import { changeSettings } from '../../../lib/settings.ts';
import { chooseMode } from '../choose-mode.ts';
import { Fault } from '../Fault.tsx';
import type { PageProps } from '../mount.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useFormOf } from '../use-form-of.ts';

export function SettingsPage({ settings }: PageProps) {
  const corpus = useAnswer(() => ask('corpus.state'), []).answer;
  const formOf = useFormOf();
  const [refused, setRefused] = useState(false);
  const { error, attempt } = useAttempt();
  return (
    <div class="library-column">
      <Fault error={error} />
      <Settings
        settings={settings}
        formOf={formOf}
        corpus={corpus.state === 'ready' ? corpus.value : null}
        version={browser.runtime.getManifest().version}
        refused={refused}
        onMode={(mode) => attempt(chooseMode(mode), (allowed) => setRefused(!allowed))}
        onChange={(change) => attempt(changeSettings(() => change))}
        onUnmute={(term) => attempt(ask('term.unmute', term))}
        onUnmuteAt={({ term, site, page }) =>
          attempt(
            changeSettings(({ mutedPlaces }) => ({
              mutedPlaces: mutedPlaces.filter(
                (one) => one.term !== term || one.site !== site || one.page !== page,
              ),
            })),
          )
        }
        onRemoveSite={(host) =>
          attempt(changeSettings(({ sites }) => ({ sites: sites.filter((site) => site !== host) })))
        }
      />
    </div>
  );
}
