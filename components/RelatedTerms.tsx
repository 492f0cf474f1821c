import type { TermSummary } from '../lib/questions.ts';
import { placeHash } from './place.ts';
import { useWords } from './words.ts';

/** Terms of the same words, and terms that stand in the same passages. */
export function RelatedTerms({ terms }: { terms: TermSummary[] }) {
  const { t } = useWords();
  if (terms.length === 0) return null;
  return (
    <nav class="related-terms" aria-label={t('term_related')}>
      <h2 class="section-title">{t('term_related')}</h2>
      <ul>
        {terms.map(({ key, form }) => (
          <li key={key}>
            <a class="document-words" href={placeHash({ page: 'term', term: key })}>
              {form}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
