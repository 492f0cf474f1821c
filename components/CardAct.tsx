import type { MessageKey } from '../lib/language.ts';
import { useWords } from './words.ts';

interface CardActProps {
  /** Says also how it went. */
  name: MessageKey;
  title: MessageKey;
  /** It keeps the focus all the same. */
  disabled?: boolean;
  onClick: () => void;
}

/** One of the quiet acts at the foot of a card. */
export function CardAct({ name, title, disabled = false, onClick }: CardActProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="quiet-button"
      title={t(title)}
      aria-live="polite"
      data-act={name}
      aria-disabled={disabled}
      onClick={() => disabled || onClick()}
    >
      {t(name)}
    </button>
  );
}
