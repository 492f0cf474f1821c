import { useEffect, useRef, useState } from 'preact/hooks';
import { highlightTags, noteLength, tagLength } from '../lib/limits.ts';
import type { SavedHighlight } from '../lib/model.ts';
import { ColourChoice } from './ColourChoice.tsx';
import type { HighlightActs, HighlightListRowProps } from './highlight-acts.ts';
import { useLentFocus } from './use-lent-focus.ts';
import { useWords } from './words.ts';

/** Colour, note and tags of a highlight, kept as they are changed; the terms in it; deletion. */
export function HighlightListEditor(props: HighlightListRowProps) {
  const { highlight, acts, onToggle } = props;
  const { t, language } = useWords();
  const { id, title, url, savedAt, lostAt } = highlight;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  useLentFocus();
  return (
    <div class="highlight-editor">
      <ColourChoice
        label={t('highlights_colour')}
        chosen={highlight.colour}
        onChoose={(colour) => acts.onChange([id], { colour })}
      />
      <NoteAndTags {...props} />
      {highlight.terms.length > 0 && <Terms {...props} />}
      <p class="row-facts">
        {title} · {url} · {t('highlights_savedAt', date.format(savedAt))}
        {lostAt !== null && ` · ${t('highlights_lost')}`}
      </p>
      <p class="button-row">
        <button type="button" class="line-button" onClick={onToggle}>
          {t('highlights_done')}
        </button>
        <button type="button" class="quiet-button" onClick={() => acts.onOpen(highlight)}>
          {t('highlights_openThere')}
        </button>
        <button type="button" class="quiet-button soft" onClick={() => acts.onDelete([id])}>
          {t('popup_delete')}
        </button>
      </p>
    </div>
  );
}

/** The terms in it, each a filter of the list. */
function Terms({ highlight, formOf, onTerm }: HighlightListRowProps) {
  const { t } = useWords();
  return (
    <p class="highlight-terms">
      <span class="soft">{t('highlights_terms')}</span>{' '}
      {highlight.terms.map((term) => (
        <button key={term} type="button" class="kind-button" onClick={() => onTerm(term)}>
          {formOf(term)}
        </button>
      ))}
    </p>
  );
}

function NoteAndTags({ highlight, tags: known, acts }: HighlightListRowProps) {
  const { t } = useWords();
  const { note, setNote, tags, setTags, keep } = useDraft(highlight, acts);
  return (
    <>
      <label>
        <span class="soft">{t('highlights_note')}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={noteLength}
          placeholder={t('highlights_noteHint')}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          onBlur={keep}
        />
      </label>
      <label>
        <span class="soft">{t('highlights_tags')}</span>
        <input
          class="field"
          list="highlight-tags"
          placeholder={t('highlights_tagsHint')}
          value={tags}
          onInput={(event) => setTags(event.currentTarget.value)}
          onBlur={keep}
        />
        <datalist id="highlight-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </label>
    </>
  );
}

/** Note and tags as they are being written; `keep` keeps what of them has changed. */
function useDraft(highlight: SavedHighlight, acts: HighlightActs) {
  const { language } = useWords();
  const [note, setNote] = useState(highlight.note);
  const [tags, setTags] = useState(highlight.tags.join(language === 'en' ? ', ' : '，'));
  const latest = useRef(() => {});
  latest.current = () => {
    const next = tagsIn(tags);
    const isSame = note === highlight.note && next.join('\n') === highlight.tags.join('\n');
    if (!isSame) acts.onChange([highlight.id], { note, tags: next });
  };
  // Closed by scrolling away, too, nothing that was written is lost.
  useEffect(() => () => latest.current(), []);
  return { note, setNote, tags, setTags, keep: () => latest.current() };
}

/** Tags as written: parted by commas, half or full width, each once. */
function tagsIn(written: string): string[] {
  const tags = written.split(/[,，、;；\n]+/u).map((tag) => tag.trim().replace(/^#/, '').slice(0, tagLength));
  return [...new Set(tags.filter(Boolean))].slice(0, highlightTags);
}
