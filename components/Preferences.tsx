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
      <section>
        <h2>{t('settings_density')}</h2>
        <Segments
          label={t('settings_density')}
          chosen={settings.density}
          options={[
            { value: 'first', name: t('settings_densityFirst') },
            { value: 'all', name: t('settings_densityAll') },
          ]}
          onChoose={(density) => onChange({ density })}
        />
        <p class="soft settings-note">{t('settings_densityNote')}</p>
      </section>
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
