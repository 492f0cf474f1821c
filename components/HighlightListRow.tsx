import { useEffect, useRef } from 'preact/hooks';
import { deletedLife } from '../lib/limits.ts';
import { HighlightListEditor } from './HighlightListEditor.tsx';
import type { HighlightListRowProps } from './highlight-acts.ts';
import { hostOf } from './host-of.ts';
import { countOf, useWords, type Words } from './words.ts';

/** One highlight: closed two lines of it and what is known of it, open all of it to be changed. */
export function HighlightListRow(props: HighlightListRowProps) {
  const { highlight, view, open, chosen, acts, onChoose, onToggle, onHeight } = props;
  const words = useWords();
  const { t } = words;
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open || row.current === null) return;
    const watching = new ResizeObserver(() => onHeight(Math.ceil(row.current?.offsetHeight ?? 0)));
    watching.observe(row.current);
    return () => watching.disconnect();
  }, [open]);
  const { id, quote, colour, note, tags } = highlight;
  return (
    <article class={`highlight-row${open ? ' open' : ''}`} ref={row}>
      <input
        type="checkbox"
        aria-label={t('highlights_select')}
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
        {!open && (
          <p class="row-facts">
            {factsOf(props, words).join(' · ')}
            {tags.map((tag) => (
              <button key={tag} type="button" class="chip highlight-tag" onClick={() => props.onTag(tag)}>
                {tag}
              </button>
            ))}
          </p>
        )}
        {open && view === 'kept' && <HighlightListEditor {...props} />}
      </div>
      {view === 'kept' && !open && (
        <button type="button" class="quiet-button soft" onClick={() => acts.onOpen(highlight)}>
          {t('highlights_openThere')}
        </button>
      )}
      {view === 'deleted' && (
        <button type="button" class="quiet-button" onClick={() => acts.onRestore([id])}>
          {t('highlights_restore')}
        </button>
      )}
    </article>
  );
}

function factsOf({ highlight, underPage, view }: HighlightListRowProps, words: Words): string[] {
  const { t, language } = words;
  const { title, url, savedAt, lostAt, deletedAt } = highlight;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const facts = [underPage ? '' : title || hostOf(url), date.format(savedAt)];
  if (lostAt !== null) facts.push(t('highlights_lost'));
  if (view === 'deleted' && deletedAt !== null) {
    const left = Math.ceil((deletedAt + deletedLife - Date.now()) / 86_400_000);
    facts.push(countOf(words, 'highlights_daysLeft', Math.max(0, left)));
  }
  return facts.filter((fact) => fact !== '');
}
