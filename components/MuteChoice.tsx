import './muting.css';
import type { MessageKey } from '../lib/language.ts';
import type { MuteScope } from '../lib/questions/card.ts';
import { useWords } from './words.ts';

const scopes: { scope: MuteScope; name: MessageKey; title: MessageKey }[] = [
  { scope: 'page', name: 'mute_page', title: 'mute_pageTitle' },
  { scope: 'site', name: 'mute_site', title: 'mute_siteTitle' },
  { scope: 'everywhere', name: 'mute_everywhere', title: 'card_muteTitle' },
];

interface MuteChoiceProps {
  onChoose: (scope: MuteScope) => void;
  onCancel: () => void;
}

/** Where the term is no longer to be marked. */
export function MuteChoice({ onChoose, onCancel }: MuteChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset class="mute-choice">
      <legend>{t('mute_label')}</legend>
      {scopes.map(({ scope, name, title }, index) => (
        <button
          key={scope}
          type="button"
          class="line-button"
          title={t(title)}
          ref={index === 0 ? focusIt : null}
          onClick={() => onChoose(scope)}
        >
          {t(name)}
        </button>
      ))}
      <button
        type="button"
        class="quiet-button"
        aria-label={t('cancel')}
        title={t('cancel')}
        onClick={onCancel}
      >
        ×
      </button>
    </fieldset>
  );
}

/** The button that was pressed is gone: the keyboard goes on here. */
function focusIt(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}
