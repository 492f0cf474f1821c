import type { TermCard } from '../lib/questions.ts';
import { reasonMessages } from './reasons.ts';
import { countOf, useWords } from './words.ts';

/** *Why is this marked?*: where it stands, what speaks for it, how sure we are. */
export function CardReasons({ card }: { card: TermCard }) {
  const words = useWords();
  const { term, reasons, score } = card;
  const counts = () =>
    words.t('why_counts', countOf(words, 'documents', term.documents), countOf(words, 'places', term.count));
  const facts = [
    ...(term.count > 0 ? [counts()] : []),
    ...reasons.flatMap((reason) => reasonMessages[reason] ?? []).map((key) => words.t(key)),
    // What readers add themselves is not judged.
    ...(reasons.includes('own') ? [] : [words.t('why_score', Math.round(score * 100))]),
  ];
  return (
    <div class="card-reasons">
      <h2>{words.t('card_why')}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {term.variants.length > 0 && (
        <p>
          {words.t('term_variants')}
          <span class="document-words">{term.variants.join(words.t('list_comma'))}</span>
        </p>
      )}
    </div>
  );
}
