import './cited-line.css';
import type { CitedSentence } from '../lib/questions/insight.ts';
import { MarkedText } from './MarkedText.tsx';
import { placeHash, placeOf } from './place.ts';
import { sourceParts } from './source-line.ts';
import { useWords } from './words.ts';

/** Where a sentence stands, as a link to its paragraph. */
export function SentenceSource({ citation }: Pick<CitedSentence, 'citation'>) {
  const { t } = useWords();
  return (
    <a class="facts sentence-source" href={placeHash(placeOf(citation))} title={t('card_openTitle')}>
      {sourceParts(citation).join(' · ')}
    </a>
  );
}

/** A sentence of a document, and where it stands. */
export function CitedLine({ sentence }: { sentence: CitedSentence }) {
  return (
    <>
      <p class="document-words">
        <MarkedText text={sentence.text} marks={sentence.marks} />
      </p>
      <SentenceSource citation={sentence.citation} />
    </>
  );
}
