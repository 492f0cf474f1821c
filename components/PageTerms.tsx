import './page-terms.css';
import { useState } from 'preact/hooks';
import type { Density, PageSummary } from '../lib/questions.ts';
import { optionId, type PickList } from './pick-list.ts';
import type { TermStand } from './popup-list.ts';
import { useWords } from './words.ts';

/** More chips than this are a wall; the rest is one click away. */
const pageTermsShown = 24;

interface PageTermsProps {
  id: string;
  terms: PageSummary['terms'];
  list: PickList;
  onPick: (index: number) => void;
  stand: TermStand | null;
  density: Density;
  onDensity: (density: Density) => void;
}

/** The terms of the page with how often they stand there; picking one goes to it. */
export function PageTerms({ id, terms, list, onPick, stand, density, onDensity }: PageTermsProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (terms.length === 0) return <p class="popup-empty">{t('popup_pageTermsNone')}</p>;
  const shown = all ? terms : terms.slice(0, Math.max(pageTermsShown, list.active + 1));
  return (
    <>
      <Head density={density} onDensity={onDensity} />
      <div
        class="page-terms"
        id={id}
        role="listbox"
        aria-label={t('popup_pageTerms')}
        title={t('popup_steps')}
      >
        {shown.map((term, index) => (
          <Chip
            key={term.key}
            {...{ term, index, stand }}
            active={index === list.active}
            onPick={() => onPick(index)}
          />
        ))}
      </div>
      <p class="hidden" role="status">
        {stand && t('popup_place', stand.place.at, stand.place.of)}
      </p>
      {shown.length < terms.length && (
        <button type="button" class="quiet-button soft page-terms-all" onClick={() => setAll(true)}>
          {t('popup_showAll', terms.length)}
        </button>
      )}
    </>
  );
}

/** The title, and the choice of how much is marked. */
function Head({ density, onDensity }: Pick<PageTermsProps, 'density' | 'onDensity'>) {
  const { t } = useWords();
  return (
    <div class="page-terms-head">
      <h2 class="group-label">{t('popup_pageTerms')}</h2>
      <button
        type="button"
        class="quiet-button"
        aria-pressed={density === 'all'}
        title={t('settings_density')}
        onClick={() => onDensity(density === 'all' ? 'first' : 'all')}
      >
        {t('settings_densityAll')}
      </button>
    </div>
  );
}

interface ChipProps {
  term: PageSummary['terms'][number];
  index: number;
  active: boolean;
  stand: TermStand | null;
  onPick: () => void;
}

function Chip({ term, index, active, stand, onPick }: ChipProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
    <div id={optionId(index)} class="page-term" role="option" aria-selected={active} onClick={onPick}>
      <span class="document-words">{term.form}</span> <TermCount term={term} stand={stand} />
    </div>
  );
}

/** How often a term stands on the page; of the one gone to last, at which of its places the reader is, too. */
function TermCount({ term, stand }: Pick<ChipProps, 'term' | 'stand'>) {
  const here = stand?.key === term.key ? stand.place : null;
  return <span class="soft">{here === null ? term.count : `${here.at} / ${here.of}`}</span>;
}
