import { useRef } from 'preact/hooks';
import { deletedLife } from '../lib/limits.ts';
import { HighlightListEditor } from './HighlightListEditor.tsx';
import type { HighlightListRowProps } from './highlight-acts.ts';
import { hostOf } from './host-of.ts';
import { shownTitle } from './shown-title.ts';
import { useResized } from './use-resized.ts';
import { countOf, useWords, type Words } from './words.ts';

/** In ms. */
const day = 86_400_000;

/** One highlight: closed two lines of it and what is known of it, open all of it to be changed. */
export function HighlightListRow(props: HighlightListRowProps) {
  const { highlight, view, open, chosen, onChoose, onToggle, onHeight } = props;
  const { t } = useWords();
  const { id, quote, colour, note } = highlight;
  const row = useRef<HTMLElement>(null);
  useResized(row, open, ({ offsetHeight }) => onHeight(offsetHeight));
  return (
    <article class={`highlight-row${open ? ' open' : ''}`} ref={row}>
      <input
        type="checkbox"
        aria-label={t('highlights_select', quote.exact.slice(0, shownTitle))}
        checked={chosen.has(id)}
        onChange={(event) => onChoose(id, event.currentTarget.checked)}
      />
      <div class="highlight-body">
        <button type="button" class="highlight-quote" aria-expanded={open} onClick={onToggle}>
          <span class="document-words">
            <span class={`saved-words saved-${colour}`}>{quote.exact}</span>
          </span>
        </button>
        {!open && note !== '' && <p class="highlight-note">{note}</p>}
        {!open && <Facts {...props} />}
        {open && view === 'kept' && <HighlightListEditor {...props} />}
      </div>
      {!(view === 'kept' && open) && <RowAct {...props} />}
    </article>
  );
}

function RowAct({ highlight, view, acts }: HighlightListRowProps) {
  const { t } = useWords();
  if (view === 'kept')
    return (
      <button type="button" class="quiet-button soft" onClick={() => acts.onOpen(highlight)}>
        {t('highlights_openThere')}
      </button>
    );
  return (
    <button type="button" class="quiet-button" onClick={() => acts.onRestore([highlight.id])}>
      {t('highlights_restore')}
    </button>
  );
}

/** Where it comes from and when it was saved, and its tags. */
function Facts(props: HighlightListRowProps) {
  const words = useWords();
  return (
    <p class="row-facts">
      {factsOf(props, words).join(' · ')}
      {props.highlight.tags.map((tag) => (
        <button key={tag} type="button" class="chip highlight-tag" onClick={() => props.onTag(tag)}>
          {tag}
        </button>
      ))}
    </p>
  );
}

function factsOf({ highlight, underPage, view }: HighlightListRowProps, words: Words): string[] {
  const { t, language } = words;
  const { title, url, savedAt, lostAt, deletedAt } = highlight;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const facts = [underPage ? '' : title || hostOf(url), date.format(savedAt)];
  if (lostAt !== null) facts.push(t('highlights_lost'));
  if (view === 'deleted' && deletedAt !== null) {
    const left = Math.ceil((deletedAt + deletedLife - Date.now()) / day);
    facts.push(countOf(words, 'highlights_daysLeft', Math.max(0, left)));
  }
  return facts.filter((fact) => fact !== '');
}
