import './whats-new.css';
import { useWords } from './words.ts';

interface WhatsNewProps {
  version: string;
  onOpen: () => void;
  onDismiss: () => void;
}

/** One quiet line after an update, until it is read or put away. */
export function WhatsNew({ version, onOpen, onDismiss }: WhatsNewProps) {
  const { t } = useWords();
  return (
    <p class="whats-new soft" role="status">
      <span>{t('news_line', version)}</span>
      <button type="button" class="quiet-button" onClick={onOpen}>
        {t('news_open')}
      </button>
      <button type="button" class="quiet-button soft" onClick={onDismiss}>
        {t('news_dismiss')}
      </button>
    </p>
  );
}
