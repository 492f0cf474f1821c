import './saved-colours.css';
import './highlight-list.css';
import type { SavedHighlight } from '../lib/model.ts';
import { useWords } from './words.ts';

interface HighlightListProps {
  highlights: SavedHighlight[];
  /** Ids deleted a moment ago, still listed so that it can be undone. */
  deleted: ReadonlySet<string>;
  onDelete: (id: string) => void;
  onRestore: (id: string) => void;
}

/** Everything the reader kept, page by page, the newest first. */
export function HighlightList({ highlights, ...rest }: HighlightListProps) {
  const { t } = useWords();
  const newest = [...highlights].sort((a, b) => b.savedAt - a.savedAt);
  const pages = Map.groupBy(newest, (highlight) => highlight.url);
  return (
    <>
      <h1 class="page-title">{t('nav_highlights')}</h1>
      {pages.size === 0 && <p class="soft">{t('highlights_none')}</p>}
      {[...pages].map(([url, ofPage]) => (
        <section key={url} class="kept-page">
          <h2>
            <a href={url} target="_blank" rel="noreferrer" title={t('highlights_open')}>
              {ofPage[0]?.title || url}
            </a>
            <span class="soft">{hostOf(url)}</span>
          </h2>
          <ul>
            {ofPage.map((highlight) => (
              <KeptHighlight key={highlight.id} highlight={highlight} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type KeptHighlightProps = Omit<HighlightListProps, 'highlights'> & { highlight: SavedHighlight };

function KeptHighlight({ highlight, deleted, onDelete, onRestore }: KeptHighlightProps) {
  const { t, language } = useWords();
  const { id, quote, colour, savedAt } = highlight;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (deleted.has(id))
    return (
      <li class="kept">
        <p class="soft">{t('popup_deleted')}</p>
        <button type="button" class="quiet-button" onClick={() => onRestore(id)}>
          {t('undo')}
        </button>
      </li>
    );
  return (
    <li class="kept">
      <div>
        <p class="document-words kept-words">
          <span class={`saved-words saved-${colour}`}>{quote.exact}</span>
        </p>
        <p class="row-facts">{t('highlights_savedAt', date.format(savedAt))}</p>
      </div>
      <button type="button" class="quiet-button soft" onClick={() => onDelete(id)}>
        {t('popup_delete')}
      </button>
    </li>
  );
}

/** The host of an address, or all of it where it has none. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}
