import type { Settings } from '../lib/settings.ts';
import { Segments } from './Segments.tsx';
import { useWords } from './words.ts';

interface PreferencesProps {
  settings: Pick<Settings, 'language' | 'theme'>;
  onChange: (change: Partial<Pick<Settings, 'language' | 'theme'>>) => void;
}

/** How the interface speaks and looks. */
export function Preferences({ settings, onChange }: PreferencesProps) {
  const { t } = useWords();
  return (
    <>
      <section>
        <h2>{t('settings_language')}</h2>
        <Segments
          label={t('settings_language')}
          chosen={settings.language}
          options={[
            { value: 'auto', name: t('settings_languageAuto') },
            { value: 'zh-CN', name: '中文' },
            { value: 'en', name: 'English' },
          ]}
          onChoose={(language) => onChange({ language })}
        />
      </section>
      <section>
        <h2>{t('settings_theme')}</h2>
        <Segments
          label={t('settings_theme')}
          chosen={settings.theme}
          options={[
            { value: 'auto', name: t('settings_themeAuto') },
            { value: 'light', name: t('settings_themeLight') },
            { value: 'dark', name: t('settings_themeDark') },
          ]}
          onChoose={(theme) => onChange({ theme })}
        />
      </section>
    </>
  );
}
