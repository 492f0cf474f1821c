import { nameLength } from '../lib/limits.ts';
import type { ReviewTerm } from '../lib/questions/glossary.ts';
import { Choice } from './Choice.tsx';
import { DefinitionField } from './DefinitionField.tsx';
import type { TermDraft } from './review-edits.ts';
import { TextField } from './TextField.tsx';
import { useWords } from './words.ts';

const kinds = [
  ...(['concept', 'technology', 'organisation', 'person', 'place', 'document'] as const),
  ...(['policy', 'event', 'slogan', 'measure'] as const),
];

interface TermFieldsProps {
  term: ReviewTerm;
  draft: TermDraft & { definition: string };
  onDraft: (draft: TermDraft & { definition: string }) => void;
}

/** The form shown, the kind, and the reader's own definition. */
export function TermFields({ term, draft, onDraft }: TermFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        label={t('review_form')}
        class="field document-words"
        data-part="form"
        required
        pattern=".*\S.*"
        maxLength={nameLength}
        value={draft.form}
        onType={(form) => onDraft({ ...draft, form })}
      />
      <label>
        <span class="soft">{t('review_kind')}</span>
        <Choice
          look="field"
          value={draft.kind}
          options={kinds.map((kind) => [kind, t(`kind_${kind}`)])}
          onChoose={(kind) => onDraft({ ...draft, kind })}
        />
      </label>
      <DefinitionField
        rows={3}
        value={draft.definition}
        onInput={(definition) => onDraft({ ...draft, definition })}
      />
      {term.edit?.passage !== undefined && draft.passage && (
        <p class="soft">
          {t('review_chosen')}{' '}
          <button type="button" class="quiet-button" onClick={() => onDraft({ ...draft, passage: false })}>
            {t('review_unchoose')}
          </button>
        </p>
      )}
    </>
  );
}
