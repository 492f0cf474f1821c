import { useState } from 'preact/hooks';
import { ColourChoice } from './ColourChoice.tsx';
import type { HighlightActs } from './highlight-acts.ts';
import { countOf, useWords } from './words.ts';

interface HighlightListBulkProps {
  ids: string[];
  /** How many are listed. */
  all: number;
  view: 'kept' | 'deleted';
  acts: HighlightActs;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done with all that are chosen; nothing where none is. */
export function HighlightListBulk({ ids, all, view, acts, onAll, onNone }: HighlightListBulkProps) {
  const words = useWords();
  const { t } = words;
  const [sure, setSure] = useState(false);
  if (ids.length === 0) return null;
  const then = (act: () => void) => () => {
    act();
    setSure(false);
    onNone();
  };
  return (
    <div class="highlights-bulk" role="toolbar" aria-label={t('highlights_chosen')}>
      <span>{countOf(words, 'highlights_selected', ids.length)}</span>
      {ids.length < all && (
        <button type="button" class="quiet-button" onClick={onAll}>
          {t('highlights_selectAll', all)}
        </button>
      )}
      {view === 'kept' ? (
        <>
          <ColourChoice
            label={t('highlights_colour')}
            chosen={null}
            onChoose={(colour) => acts.onChange(ids, { colour })}
          />
          <button type="button" class="line-button" onClick={then(() => acts.onDelete(ids))}>
            {t('popup_delete')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="line-button" onClick={then(() => acts.onRestore(ids))}>
            {t('highlights_restore')}
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={sure ? then(() => acts.onForget(ids)) : () => setSure(true)}
          >
            {t(sure ? 'highlights_forgetSure' : 'highlights_forget')}
          </button>
        </>
      )}
      <button type="button" class="quiet-button soft" onClick={onNone}>
        {t('cancel')}
      </button>
    </div>
  );
}
