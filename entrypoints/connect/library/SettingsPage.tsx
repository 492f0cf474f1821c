import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Settings } from '../../../components/Settings.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import type { Mode } from '../../../lib/settings.ts';
import { changeSettings } from '../../../lib/settings.ts';
import { chooseMode } from '../choose-mode.ts';
import { explain } from '../explain.ts';
import type { PageProps } from '../mount.tsx';

export function SettingsPage({ settings }: PageProps) {
  const { t } = useWords();
  const corpus = useAnswer(() => ask('corpus.state'), []).answer;
  const terms = useAnswer(() => ask('term.list'), []).answer;
  const [refused, setRefused] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = (act: Promise<unknown>) => void act.then(() => setError(null), setError);
  const forms = new Map(terms.state === 'ready' ? terms.value.map(({ key, form }) => [key, form]) : []);
  return (
    <div class="library-column">
      {error !== null && <p role="alert">{t(explain(error))}</p>}
      <Settings
        settings={settings}
        mutedForms={forms}
        corpus={corpus.state === 'ready' ? corpus.value : null}
        version={browser.runtime.getManifest().version}
        refused={refused}
        onMode={(mode: Mode) => attempt(chooseMode(mode).then((allowed) => setRefused(!allowed)))}
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
