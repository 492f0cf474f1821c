import './reader-passage.css';
import type { Passage } from '../lib/model.ts';
import { useWords } from './words.ts';

/** The id of a paragraph's element. */
export function paragraphId(number: number): string {
  return `p${number}`;
}

interface ReaderPassageProps {
  passage: Passage;
  cited: boolean;
  copied: boolean;
  onCopy: (passage: Passage) => void;
  /** Sets it beside what other documents say. */
  onCompare: (passage: Passage) => void;
}

/** One passage with its number in the margin; pointing at it offers its citation. */
export function ReaderPassage({ passage, cited, copied, onCopy, onCompare }: ReaderPassageProps) {
  const { t } = useWords();
  const { number, kind, text } = passage;
  return (
    <div class={`reader-passage reader-${kind}`} id={paragraphId(number)} tabIndex={-1} data-cited={cited}>
      <span class="reader-number" aria-hidden="true">
        {number}
      </span>
      {kind === 'heading' ? <h3>{text}</h3> : <p>{text}</p>}
      <span class="reader-acts">
        {kind !== 'heading' && (
          <button
            type="button"
            class="quiet-button reader-copy"
            title={t('compare_passageTitle')}
            aria-label={`${t('compare_passage')} · ${t('reader_paragraph', number)}`}
            onClick={() => onCompare(passage)}
          >
            {t('compare_passage')}
          </button>
        )}
        <button
          type="button"
          class="quiet-button reader-copy"
          data-copied={copied}
          aria-label={`${t('reader_copy')} · ${t('reader_paragraph', number)}`}
          onClick={() => onCopy(passage)}
        >
          {t(copied ? 'reader_copied' : 'reader_copy')}
        </button>
      </span>
    </div>
  );
}
