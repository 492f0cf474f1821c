import './settings.css';
import type { CorpusState } from '../lib/questions.ts';
import type { Settings as Choices, Mode, MutedPlace } from '../lib/settings.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { MutedTerms } from './MutedTerms.tsx';
import { Preferences } from './Preferences.tsx';
import { RemovableList } from './RemovableList.tsx';
import { countOf, useWords } from './words.ts';

interface SettingsProps {
  settings: Choices;
  /** A term as printed, by its `Term.key`. */
  formOf: (term: string) => string;
  /** Null while it is not known. */
  corpus: CorpusState | null;
  version: string;
  /** The browser was asked for permission and said no. */
  refused: boolean;
  onMode: (mode: Mode) => void;
  onChange: (change: Partial<Choices>) => void;
  onUnmute: (term: string) => void;
  onUnmuteAt: (place: MutedPlace) => void;
  onRemoveSite: (host: string) => void;
}

/** The few things a reader may decide. */
export function Settings(props: SettingsProps) {
  const { settings, onChange } = props;
  const { t } = useWords();
  return (
    <div class="settings">
      <h1 class="page-title">{t('nav_settings')}</h1>
      <section>
        <h2>{t('settings_where')}</h2>
        <ModeChoice chosen={settings.mode} onChoose={props.onMode} />
        {props.refused && <p role="alert">{t('mode_refused')}</p>}
        <Sites {...props} />
      </section>
      <section>
        <h2>{t('settings_mutedTerms')}</h2>
        <MutedTerms {...props} />
      </section>
      <section>
        <h2>{t('trace_sites')}</h2>
        <RemovableList
          items={settings.tracedSites.map((host) => ({ id: host, name: host }))}
          none={t('trace_sitesNone')}
          action={t('settings_remove')}
          onRemove={(host) => onChange({ tracedSites: settings.tracedSites.filter((site) => site !== host) })}
        />
      </section>
      <Preferences settings={settings} onChange={onChange} />
      <About corpus={props.corpus} version={props.version} />
    </div>
  );
}

/** The list that belongs to the mode: sites switched on, or sites left alone. */
function Sites({ settings, onChange, onRemoveSite }: SettingsProps) {
  const { t } = useWords();
  if (settings.mode === 'sites')
    return (
      <>
        <h3>{t('settings_sites')}</h3>
        <RemovableList
          items={settings.sites.map((host) => ({ id: host, name: host }))}
          none={t('settings_sitesNone')}
          action={t('settings_remove')}
          onRemove={onRemoveSite}
        />
      </>
    );
  if (settings.mode !== 'everywhere') return null;
  return (
    <>
      <h3>{t('settings_off')}</h3>
      <RemovableList
        items={settings.mutedSites.map((host) => ({ id: host, name: host }))}
        none={t('settings_offNone')}
        action={t('term_unmute')}
        onRemove={(host) => onChange({ mutedSites: settings.mutedSites.filter((muted) => muted !== host) })}
      />
    </>
  );
}

function About({ corpus, version }: Pick<SettingsProps, 'corpus' | 'version'>) {
  const words = useWords();
  const { t } = words;
  return (
    <section>
      <h2>{t('settings_about')}</h2>
      <p>{t('settings_aboutText')}</p>
      <p class="soft">
        {corpus?.state === 'ready' &&
          t(
            'settings_corpus',
            countOf(words, 'documents', corpus.documents),
            countOf(words, 'passages', corpus.passages),
            countOf(words, 'terms', corpus.terms),
          )}{' '}
        {t('settings_version', version)}
      </p>
    </section>
  );
}
