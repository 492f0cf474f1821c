import { useState } from 'preact/hooks';
import { ColourChoice } from './ColourChoice.tsx';
import type { HighlightActs } from './highlight-acts.ts';
import { countOf, useWords } from './words.ts';

interface HighlightListBulkProps extends Omit<ChosenProps, 'ids'> {
  /** Ids of all that are listed. */
  listed: string[];
  chosen: ReadonlySet<string>;
  view: 'kept' | 'deleted';
  onAll: () => void;
}

/** What can be done with all that are chosen; nothing where none is. */
export function HighlightListBulk({ listed, chosen, view, onAll, ...rest }: HighlightListBulkProps) {
  const words = useWords();
  const { t } = words;
  const ids = listed.filter((id) => chosen.has(id));
  if (ids.length === 0) return null;
  return (
    <div class="highlights-bulk" role="toolbar" aria-label={t('highlights_chosen')}>
      <span>{countOf(words, 'highlights_selected', ids.length)}</span>
      {ids.length < listed.length && (
        <button type="button" class="quiet-button" onClick={onAll}>
          {t('highlights_selectAll', listed.length)}
        </button>
      )}
      {view === 'kept' ? <KeptActs {...rest} ids={ids} /> : <DeletedActs {...rest} ids={ids} />}
      <button type="button" class="quiet-button soft" onClick={rest.onNone}>
        {t('cancel')}
      </button>
    </div>
  );
}

interface ChosenProps {
  ids: string[];
  acts: HighlightActs;
  /** Chooses none any more. */
  onNone: () => void;
}

function KeptActs({ ids, acts, onNone }: ChosenProps) {
  const { t } = useWords();
  const remove = () => {
    acts.onDelete(ids);
    onNone();
  };
  return (
    <>
      <ColourChoice
        label={t('highlights_colour')}
        chosen={null}
        onChoose={(colour) => acts.onChange(ids, { colour })}
      />
      <button type="button" class="line-button" onClick={remove}>
        {t('popup_delete')}
      </button>
    </>
  );
}

/** What is forgotten is gone: that is asked once more. */
function DeletedActs({ ids, acts, onNone }: ChosenProps) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  const restore = () => {
    acts.onRestore(ids);
    onNone();
  };
  const forget = () => {
    if (!sure) return setSure(true);
    acts.onForget(ids);
    onNone();
  };
  return (
    <>
      <button type="button" class="line-button" onClick={restore}>
        {t('highlights_restore')}
      </button>
      <button type="button" class="quiet-button" onClick={forget}>
        {t(sure ? 'highlights_forgetSure' : 'highlights_forget')}
      </button>
    </>
  );
}
