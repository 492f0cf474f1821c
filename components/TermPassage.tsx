import type { CitedPassage } from '../lib/questions.ts';
import { MarkedText } from './MarkedText.tsx';
import { placeHash, placeOf } from './place.ts';
import { sourceParts } from './source-line.ts';
import { useWords } from './words.ts';

interface TermPassageProps {
  passage: CitedPassage;
  copied: boolean;
  onCopy: (passage: CitedPassage) => void;
}

/** One passage that speaks of the term, with where it stands. */
export function TermPassage({ passage, copied, onCopy }: TermPassageProps) {
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
        <button type="button" class="quiet-button soft" onClick={() => onCopy(passage)}>
          {t(copied ? 'reader_copied' : 'reader_copy')}
        </button>
      </figcaption>
    </figure>
  );
}
