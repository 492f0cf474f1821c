import { useState } from 'preact/hooks';
import type { Mode } from '../lib/settings.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { useWords } from './words.ts';

/** Where no choice was made yet; it counts when the button is pressed, so that arrow keys may walk through it. */
export function FirstChoice({ onChoose }: { onChoose: (mode: Mode) => void }) {
  const { t } = useWords();
  const [mode, setMode] = useState<Mode>('everywhere');
  return (
    <section class="notice">
      <p>{t('popup_chooseTitle')}</p>
      <ModeChoice chosen={mode} onChoose={setMode} />
      <button type="button" class="main-button" onClick={() => onChoose(mode)}>
        {t('mode_start')}
      </button>
    </section>
  );
}
