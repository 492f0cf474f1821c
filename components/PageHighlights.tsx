import './saved-colours.css';
import type { SavedHighlight } from '../lib/model.ts';
import { useWords } from './words.ts';

interface PageHighlightsProps {
  highlights: SavedHighlight[];
  /** Ids whose text is no longer on the page. */
  orphans: readonly string[];
  /** Ids deleted a moment ago, still listed so that it can be undone. */
  deleted: ReadonlySet<string>;
  onReveal: (id: string) => void;
  onDelete: (id: string) => void;
  onRestore: (id: string) => void;
  /** Looks again for those not found. */
  onFind: () => void;
}

/** What the reader kept of this page. */
export function PageHighlights({ highlights, ...rest }: PageHighlightsProps) {
  const { t } = useWords();
  if (highlights.length === 0) return null;
  const lost = highlights.some(({ id }) => rest.orphans.includes(id) && !rest.deleted.has(id));
  return (
    <section>
      <h2 class="group-label">{t('popup_pageHighlights')}</h2>
      <ul>
        {highlights.map((highlight) => (
          <PageHighlight key={highlight.id} highlight={highlight} {...rest} />
        ))}
      </ul>
      {lost && (
        <button type="button" class="quiet-button soft" onClick={rest.onFind}>
          {t('highlights_findAgain')}
        </button>
      )}
    </section>
  );
}

type PageHighlightProps = Omit<PageHighlightsProps, 'highlights'> & { highlight: SavedHighlight };

function PageHighlight({ highlight, orphans, deleted, ...act }: PageHighlightProps) {
  const { t } = useWords();
  const { id, quote, colour, note, tags } = highlight;
  if (deleted.has(id))
    return (
      <li class="page-highlight soft">
        <span>{t('popup_deleted')}</span>
        <button type="button" class="quiet-button" onClick={() => act.onRestore(id)}>
          {t('undo')}
        </button>
      </li>
    );
  const orphan = orphans.includes(id);
  return (
    <li class="page-highlight">
      <button type="button" class="page-quote" disabled={orphan} onClick={() => act.onReveal(id)}>
        <span class="row-words document-words">
          <span class={`saved-words saved-${colour}`}>{quote.exact}</span>
        </span>
        {(note !== '' || tags.length > 0) && (
          <span class="row-facts">{[note, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')}</span>
        )}
        {orphan && <span class="row-facts">{t('popup_orphan')}</span>}
      </button>
      <button type="button" class="quiet-button soft" onClick={() => act.onDelete(id)}>
        {t('popup_delete')}
      </button>
    </li>
  );
}
