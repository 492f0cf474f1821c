import { placeHash } from './place.ts';
import { countOf, useWords } from './words.ts';

type ReviewPanel = 'add' | 'exchange' | null;

interface ReviewHeadProps {
  panel: ReviewPanel;
  onPanel: (panel: ReviewPanel) => void;
  /** How many terms were just added, where these are reviewed; null otherwise. */
  fresh: number | null;
}

/** Title and ways on; after an import what it brought, and that nothing need be done. */
export function ReviewHead({ panel, onPanel, fresh }: ReviewHeadProps) {
  const words = useWords();
  const { t } = words;
  const toggle = (name: 'add' | 'exchange') => () => onPanel(panel === name ? null : name);
  return (
    <>
      <header class="review-head">
        <h1 class="page-title">{t('nav_terms')}</h1>
        <div class="review-ways">
          <button type="button" class="line-button" aria-expanded={panel === 'add'} onClick={toggle('add')}>
            {t('review_add')}
          </button>
          <button
            type="button"
            class="line-button"
            aria-expanded={panel === 'exchange'}
            onClick={toggle('exchange')}
          >
            {t('lists_title')}
          </button>
        </div>
      </header>
      {fresh !== null && (
        <section class="review-panel review-new">
          <div>
            <h2>{countOf(words, 'review_newTitle', fresh)}</h2>
            <p class="soft">{t('review_newNote')}</p>
          </div>
          <a class="main-button" href={placeHash({ page: 'documents' })}>
            {t('review_done')}
          </a>
        </section>
      )}
    </>
  );
}
