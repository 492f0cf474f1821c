import './term-list.css';
import { useMemo, useState } from 'preact/hooks';
import type { TermKind } from '../lib/model.ts';
import type { TermSummary } from '../lib/questions.ts';
import { KindChip } from './KindChip.tsx';
import { placeHash } from './place.ts';
import { type TermKeys, termFilter } from './term-filter.ts';
import { useRowWindow } from './window-rows.ts';
import { countOf, useWords } from './words.ts';

const rowHeight = 44;

interface TermListProps {
  terms: TermSummary[];
  /** Compares as the search does. */
  keys: TermKeys;
}

/** The glossary: filtered by form, pinyin or kind, however long. */
export function TermList({ terms, keys }: TermListProps) {
  const words = useWords();
  const { t } = words;
  const [filter, setFilter] = useState('');
  const [kind, setKind] = useState<TermKind | null>(null);
  const narrow = useMemo(() => termFilter(terms, keys), [terms, keys]);
  const shown = useMemo(() => narrow(filter, kind), [narrow, filter, kind]);
  const { list, first, last } = useRowWindow(shown.length, rowHeight);
  return (
    <>
      <h1 class="page-title">{t('nav_terms')}</h1>
      <input
        class="field"
        type="search"
        aria-label={t('terms_filter')}
        placeholder={t('terms_filterHint')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <KindFilter terms={terms} chosen={kind} onChoose={setKind} />
      <p class="soft term-total" role="status">
        {shown.length > 0 ? countOf(words, 'terms_shown', shown.length) : t('terms_none')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows near the screen are there */}
      <div
        class="term-list"
        role="list"
        ref={(element) => {
          list.current = element;
          element?.style.setProperty('height', `${shown.length * rowHeight}px`);
        }}
      >
        {shown.slice(first, last).map((term, index) => (
          <TermRow key={term.key} term={term} index={first + index} count={shown.length} />
        ))}
      </div>
    </>
  );
}

function TermRow({ term, index, count }: { term: TermSummary; index: number; count: number }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the list is windowed, so each row says which it is
    <div
      class="term-row"
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={count}
      ref={(row) => row?.style.setProperty('top', `${index * rowHeight}px`)}
    >
      <a class="term-link" href={placeHash({ page: 'term', term: term.key })}>
        <span class="term-form document-words">{term.form}</span>
        <span class="term-pinyin soft">{term.pinyin}</span>
        <span class="soft">{countOf(words, 'places', term.count)}</span>
        <KindChip kind={term.kind} />
      </a>
    </div>
  );
}

interface KindFilterProps {
  terms: TermSummary[];
  chosen: TermKind | null;
  onChoose: (kind: TermKind | null) => void;
}

function KindFilter({ terms, chosen, onChoose }: KindFilterProps) {
  const { t } = useWords();
  const counts = useMemo(() => Map.groupBy(terms, (term) => term.kind), [terms]);
  const kinds = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return (
    <div class="kind-filter">
      <KindButton name={t('terms_allKinds')} on={chosen === null} onClick={() => onChoose(null)} />
      {kinds.map(([kind, { length }]) => (
        <KindButton
          key={kind}
          name={`${t(`kind_${kind}`)} ${length}`}
          on={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        />
      ))}
    </div>
  );
}

function KindButton({ name, on, onClick }: { name: string; on: boolean; onClick: () => void }) {
  return (
    <button type="button" class="kind-button" aria-pressed={on} onClick={onClick}>
      {name}
    </button>
  );
}
