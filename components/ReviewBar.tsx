import type { TermKind } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { Choice } from './Choice.tsx';
import { countStates, type ReviewFilter } from './review-filter.ts';
import { useWords } from './words.ts';

/** A document that the review can be narrowed to. */
export interface ReviewDocument {
  id: string;
  title: string;
}

interface ReviewBarProps {
  /** All terms that the document filter leaves. */
  terms: readonly ReviewTerm[];
  documents: readonly ReviewDocument[];
  /** Id of the chosen document, `new` for the terms just added, empty for all. */
  document: string;
  /** There are terms just added to choose. */
  hasNew: boolean;
  filter: ReviewFilter;
  onFilter: (filter: ReviewFilter) => void;
  onDocument: (document: string) => void;
}

/** Search and filters of the review. */
export function ReviewBar(props: ReviewBarProps) {
  const { terms, documents, document, hasNew, filter, onFilter, onDocument } = props;
  const { t } = useWords();
  const counts = countStates(terms);
  const kinds = [...Map.groupBy(terms, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  const states = [
    [null, t('review_all', terms.length)],
    ['accepted', t('review_acceptedCount', counts.accepted)],
    ['undecided', t('review_undecidedCount', counts.undecided)],
    ['rejected', t('review_rejectedCount', counts.rejected)],
    ...(counts.own > 0 ? ([['own', t('review_ownCount', counts.own)]] as const) : []),
  ] as const;
  return (
    <search>
      <input
        class="field"
        type="search"
        aria-label={t('terms_filter')}
        placeholder={t('terms_filterHint')}
        value={filter.typed}
        onInput={({ currentTarget }) => onFilter({ ...filter, typed: currentTarget.value })}
      />
      <div class="review-filters">
        <fieldset class="review-states">
          <legend class="hidden">{t('review_state')}</legend>
          {states.map(([state, name]) => (
            <button
              key={state}
              type="button"
              class="kind-button"
              aria-pressed={filter.state === state}
              onClick={() => onFilter({ ...filter, state })}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <Choice<TermKind | ''>
          look="small-select"
          label={t('review_kind')}
          value={filter.kind ?? ''}
          options={[
            ['', t('review_anyKind')],
            ...kinds.map(([kind, { length }]) => [kind, `${t(`kind_${kind}`)} ${length}`] as const),
          ]}
          onChoose={(kind) => onFilter({ ...filter, kind: kind || null })}
        />
        <Choice
          look="small-select"
          label={t('review_document')}
          value={document}
          options={[
            ['', t('review_anyDocument')],
            ...(hasNew ? ([['new', t('review_new')]] as const) : []),
            ...documents.map(({ id, title }) => [id, title.slice(0, 60)] as const),
          ]}
          onChoose={onDocument}
        />
      </div>
    </search>
  );
}
