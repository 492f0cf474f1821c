import './mode-choice.css';
import type { MessageKey } from '../lib/language.ts';
import type { Mode } from '../lib/settings.ts';
import { useWords } from './words.ts';

const modes: { mode: Mode; name: MessageKey; note: MessageKey }[] = [
  { mode: 'everywhere', name: 'mode_everywhere', note: 'mode_everywhereNote' },
  { mode: 'sites', name: 'mode_sites', note: 'mode_sitesNote' },
  { mode: 'click', name: 'mode_click', note: 'mode_clickNote' },
];

interface ModeChoiceProps {
  chosen: Mode | null;
  onChoose: (mode: Mode) => void;
}

/** The one choice a reader has to make, as three cards. */
export function ModeChoice({ chosen, onChoose }: ModeChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset class="mode-choice">
      <legend class="hidden">{t('mode_label')}</legend>
      {modes.map(({ mode, name, note }) => (
        <label class="mode" key={mode}>
          <input type="radio" name="mode" checked={mode === chosen} onChange={() => onChoose(mode)} />
          <span>
            <span class="mode-name">{t(name)}</span>
            <span class="mode-note">{t(note)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
