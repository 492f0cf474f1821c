import { useState } from 'preact/hooks';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { useWords } from './words.ts';

interface MergeFieldProps {
  find: (typed: string) => ReviewTerm[];
  onMerge: (target: ReviewTerm) => void;
}

/** Which term this one means: typed, then chosen. */
export function MergeField({ find, onMerge }: MergeFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? [] : find(typed);
  return (
    <div>
      <label>
        <span class="soft">{t('review_merge')}</span>
        <input
          class="field document-words"
          type="search"
          data-part="merge"
          placeholder={t('review_mergeHint')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            if (found[0]) onMerge(found[0]);
          }}
        />
      </label>
      {found.length > 0 && <FoundTerms terms={found} onMerge={onMerge} />}
    </div>
  );
}

function FoundTerms({ terms, onMerge }: Pick<MergeFieldProps, 'onMerge'> & { terms: ReviewTerm[] }) {
  const { t } = useWords();
  return (
    <ul class="merge-found">
      {terms.map((term) => (
        <li key={term.key}>
          <button
            type="button"
            class="quiet-button"
            aria-label={t('review_mergeInto', term.form)}
            onClick={() => onMerge(term)}
          >
            <span class="document-words">{term.form}</span> <span class="soft">{term.pinyin}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
