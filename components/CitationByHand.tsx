import './citation-by-hand.css';
import { useWords } from './words.ts';

interface CitationByHandProps {
  text: string;
  onClose: () => void;
}

/** Where the browser refuses the clipboard: the citation, selected, to be copied by hand. */
export function CitationByHand({ text, onClose }: CitationByHandProps) {
  const { t } = useWords();
  return (
    <div class="citation-by-hand" role="alert">
      <label>
        {t('card_copyByHand')}
        <textarea class="field" readOnly rows={3} value={text} ref={(area) => area?.select()} />
      </label>
      <button type="button" class="quiet-button" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
