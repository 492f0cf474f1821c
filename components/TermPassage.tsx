import type { CitedPassage } from '../lib/questions.ts';
import { MarkedText } from './MarkedText.tsx';
import { placeHash, placeOf } from './place.ts';
import { sourceParts } from './source-line.ts';
import { useWords } from './words.ts';

interface TermPassageProps {
  passage: CitedPassage;
  copied: boolean;
  onCopy: (passage: CitedPassage) => void;
  /** Lets the reader choose what explains the term. */
  onDefine?: ((passage: CitedPassage) => void) | undefined;
}

/** One passage that speaks of the term, with where it stands. */
export function TermPassage({ passage, copied, onCopy, onDefine }: TermPassageProps) {
  const { t } = useWords();
  return (
    <figure class="term-passage" data-role={passage.role}>
      {passage.role !== 'mention' && <p class="card-role">{t(`role_${passage.role}`)}</p>}
      <blockquote class="document-words">
        <MarkedText text={passage.text} marks={passage.marks} />
      </blockquote>
      <figcaption class="facts">
        <a href={placeHash(placeOf(passage.citation))} title={t('card_openTitle')}>
          {sourceParts(passage.citation).join(' · ')}
        </a>
        {onDefine && passage.role !== 'definition' && (
          <button
            type="button"
            class="quiet-button soft term-define"
            aria-label={`${t('review_define')} · ¶${passage.citation.paragraph}`}
            onClick={() => onDefine(passage)}
          >
            {t('review_define')}
          </button>
        )}
        <button type="button" class="quiet-button soft" onClick={() => onCopy(passage)}>
          {t(copied ? 'reader_copied' : 'reader_copy')}
        </button>
      </figcaption>
    </figure>
  );
}
