import './saved-colours.css';
import type { SavedHighlight } from '../lib/model.ts';
import type { CitedPassage, TermHit } from '../lib/questions.ts';
import { MarkedText } from './MarkedText.tsx';
import type { SearchHit } from './search-hits.ts';
import { sourceParts } from './source-line.ts';
import { countOf, useWords } from './words.ts';

/** One thing found, as the list shows it; `above` is the line before it. */
export function SearchRow({ hit, above }: { hit: SearchHit; above: SearchHit | undefined }) {
  if (hit.kind === 'term') return <TermRow hit={hit.hit} />;
  if (hit.kind === 'highlight') return <HighlightRow highlight={hit.highlight} />;
  return <PassageRow passage={hit.passage} above={above?.kind === 'passage' ? above.passage : null} />;
}

function TermRow({ hit }: { hit: TermHit }) {
  const words = useWords();
  const { term, snippet } = hit;
  const facts = [
    words.t(`kind_${term.kind}`),
    countOf(words, 'documents', term.documents),
    countOf(words, 'places', term.count),
  ];
  return (
    <>
      <p>
        <span class="row-term document-words">
          <MarkedText text={term.form} marks={hit.marks} />
        </span>{' '}
        <span class="row-facts facts">{facts.join(' · ')}</span>
      </p>
      {snippet && (
        <p class="row-words document-words">
          <MarkedText text={snippet.text} marks={snippet.marks} />
        </p>
      )}
    </>
  );
}

function PassageRow({ passage, above }: { passage: CitedPassage; above: CitedPassage | null }) {
  const { t } = useWords();
  const parts = sourceParts(passage.citation);
  if (above?.citation.title === passage.citation.title) parts[0] = t('search_sameSource');
  return (
    <>
      <p class="row-words document-words">
        <MarkedText text={passage.text} marks={passage.marks} />
      </p>
      <p class="row-facts facts">{parts.join(' · ')}</p>
    </>
  );
}

function HighlightRow({ highlight }: { highlight: SavedHighlight }) {
  return (
    <>
      <p class="row-words document-words">
        <span class={`saved-words saved-${highlight.colour}`}>{highlight.quote.exact}</span>
      </p>
      <p class="row-facts facts">{highlight.title || highlight.origin}</p>
    </>
  );
}
