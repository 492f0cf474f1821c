import type { Citation, Place } from '../lib/questions.ts';
import { placeOf } from './place.ts';
import { sourceParts } from './source-line.ts';
import { useWords } from './words.ts';

interface SourceLinkProps {
  citation: Citation;
  onOpen: (place: Place) => void;
}

/** Where a passage stands, one click away from the page of the reader that holds it. */
export function SourceLink({ citation, onOpen }: SourceLinkProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="source-link facts"
      title={t('card_openTitle')}
      onClick={() => onOpen(placeOf(citation))}
    >
      {sourceParts(citation).join(' · ')}
    </button>
  );
}
