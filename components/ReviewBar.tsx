import type { TermKind } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { Choice } from './Choice.tsx';
import { FilterField } from './FilterField.tsx';
import { countStates, type ReviewFilter } from './review-filter.ts';
import { shownTitle } from './shown-title.ts';
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
  const kinds = [...Map.groupBy(terms, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <search>
      <FilterField
        label={t('terms_filter')}
        hint={t('terms_filterHint')}
        value={filter.typed}
        onType={(typed) => onFilter({ ...filter, typed })}
      />
      <div class="review-filters">
        <States terms={terms} chosen={filter.state} onChoose={(state) => onFilter({ ...filter, state })} />
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
            ...documents.map(({ id, title }) => [id, title.slice(0, shownTitle)] as const),
          ]}
          onChoose={onDocument}
        />
      </div>
    </search>
  );
}

interface StatesProps extends Pick<ReviewBarProps, 'terms'> {
  chosen: ReviewFilter['state'];
  onChoose: (state: ReviewFilter['state']) => void;
}

/** How many terms there are of each state, each a filter. */
function States({ terms, chosen, onChoose }: StatesProps) {
  const { t } = useWords();
  const counts = countStates(terms);
  const states = [
    [null, t('review_all', terms.length)],
    ['accepted', t('review_acceptedCount', counts.accepted)],
    ['undecided', t('review_undecidedCount', counts.undecided)],
    ['rejected', t('review_rejectedCount', counts.rejected)],
    ...(counts.own > 0 ? ([['own', t('review_ownCount', counts.own)]] as const) : []),
  ] as const;
  return (
    <fieldset class="review-states">
      <legend class="hidden">{t('review_state')}</legend>
      {states.map(([state, name]) => (
        <button
          key={state}
          type="button"
          class="kind-button"
          aria-pressed={chosen === state}
          onClick={() => onChoose(state)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
