import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TermKind } from '../lib/model.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { FormFoot } from './FormFoot.tsx';
import { MergeField } from './MergeField.tsx';
import { placeHash } from './place.ts';
import { mergeInto, type ReviewChange, redraft, removeOwn, setApart } from './review-edits.ts';
import { TermFields } from './TermFields.tsx';
import { useWords } from './words.ts';

export interface TermEditorActs {
  isMuted: (key: string) => boolean;
  onMute: (key: string, muted: boolean) => void;
  onChange: (change: ReviewChange) => void;
}

interface TermEditorProps extends TermEditorActs {
  term: ReviewTerm;
  /** Where to begin. */
  part: 'form' | 'merge';
  /** The terms it could mean. */
  find: (typed: string) => ReviewTerm[];
  onClose: () => void;
}

/** All that can be changed of a term, in a window of its own. */
export function TermEditor({ term, part, find, isMuted, onMute, onChange, onClose }: TermEditorProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState<{ form: string; kind: TermKind; definition: string; passage: boolean }>({
    ...{ form: term.form, kind: term.kind, passage: true },
    definition: term.edit?.own?.definition ?? '',
  });
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>(`[data-part=${part}]`)?.focus();
  }, []);
  const done = (change: ReviewChange) => {
    onChange(change);
    onClose();
  };
  const save = (event: Event) => {
    event.preventDefault();
    const form = draft.form.trim();
    done(redraft(term, { ...draft, form }, t('review_ownSource'), t('review_said_changed', form)));
  };
  return (
    <dialog class="term-editor" aria-label={t('review_editTerm', term.form)} ref={dialog} onClose={onClose}>
      <form onSubmit={save}>
        <h2 class="document-words">{term.form}</h2>
        <TermFields term={term} draft={draft} onDraft={setDraft} />
        {term.parts.length > 0 && <TermParts parts={term.parts} onChange={done} />}
        <MergeField
          find={find}
          onMerge={(target) => done(mergeInto(term, target, t('review_said_merged', term.form, target.form)))}
        />
        <MoreActs {...{ term, isMuted, onMute }} onChange={done} />
        <FormFoot submit={t('save')} onCancel={onClose} />
      </form>
    </dialog>
  );
}

/** What is done to a term at once, and the way to its page. */
function MoreActs({ term, isMuted, onMute, onChange }: TermEditorActs & Pick<TermEditorProps, 'term'>) {
  const { t } = useWords();
  const { key, form, edit } = term;
  const muted = isMuted(key);
  return (
    <p class="term-editor-more">
      <button type="button" class="quiet-button" onClick={() => onMute(key, !muted)}>
        {t(muted ? 'term_unmute' : 'card_mute')}
      </button>
      <a class="quiet-button" href={placeHash({ page: 'term', term: key })}>
        {t('review_choosePassage')}
      </a>
      {edit?.own && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => onChange(removeOwn(term, t('review_said_removed', form)))}
        >
          {t('review_removeOwn')}
        </button>
      )}
    </p>
  );
}

/** The forms that were merged into a term, each of which can be set apart again. */
function TermParts({ parts, onChange }: Pick<ReviewTerm, 'parts'> & Pick<TermEditorActs, 'onChange'>) {
  const { t } = useWords();
  return (
    <div>
      <p class="soft">{t('review_parts')}</p>
      <ul class="term-parts">
        {parts.map((one) => (
          <li key={one.form}>
            <span class="document-words">{one.form}</span>
            <button
              type="button"
              class="quiet-button soft"
              aria-label={t('review_setApartForm', one.form)}
              onClick={() => onChange(setApart(one, t('review_said_apart', one.form)))}
            >
              {t('review_setApart')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
