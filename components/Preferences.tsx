import type { MessageKey } from '../lib/language.ts';
import type { Settings } from '../lib/settings.ts';
import { Segments } from './Segments.tsx';
import { useWords } from './words.ts';

interface PreferencesProps {
  settings: Pick<Settings, 'density' | 'language' | 'theme'>;
  onChange: (change: Partial<Pick<Settings, 'density' | 'language' | 'theme'>>) => void;
}

/** How much is marked, and how the interface speaks and looks. */
export function Preferences({ settings, onChange }: PreferencesProps) {
  const { t } = useWords();
  return (
    <>
      <Preference
        name="settings_density"
        note="settings_densityNote"
        chosen={settings.density}
        options={[
          ['first', t('settings_densityFirst')],
          ['all', t('settings_densityAll')],
        ]}
        onChoose={(density) => onChange({ density })}
      />
      <Preference
        name="settings_language"
        chosen={settings.language}
        options={[
          ['auto', t('settings_languageAuto')],
          ['zh-CN', '中文'],
          ['en', 'English'],
        ]}
        onChoose={(language) => onChange({ language })}
      />
      <Preference
        name="settings_theme"
        chosen={settings.theme}
        options={[
          ['auto', t('settings_themeAuto')],
          ['light', t('settings_themeLight')],
          ['dark', t('settings_themeDark')],
        ]}
        onChoose={(theme) => onChange({ theme })}
      />
    </>
  );
}

interface PreferenceProps<Value extends string> {
  name: MessageKey;
  note?: MessageKey;
  chosen: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChoose: (value: Value) => void;
}

function Preference<Value extends string>({ name, note, chosen, options, onChoose }: PreferenceProps<Value>) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t(name)}</h2>
      <Segments label={t(name)} {...{ chosen, options, onChoose }} />
      {note && <p class="soft settings-note">{t(note)}</p>}
    </section>
  );
}
