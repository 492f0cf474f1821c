import { useState } from 'preact/hooks';
import { definitionLength, nameLength } from '../lib/limits.ts';
import { useWords } from './words.ts';

interface AddTermProps {
  onAdd: (form: string, definition: string) => void;
  onClose: () => void;
}

/** A term of the reader's own. */
export function AddTerm({ onAdd, onClose }: AddTermProps) {
  const { t } = useWords();
  const [form, setForm] = useState('');
  const [definition, setDefinition] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    onAdd(form.trim(), definition.trim());
    setForm('');
    setDefinition('');
  };
  return (
    <form class="review-panel" aria-label={t('review_add')} onSubmit={submit}>
      <label>
        <span class="soft">{t('review_addForm')}</span>
        <input
          class="field document-words"
          required
          pattern=".*[\p{L}\p{N}].*"
          maxLength={nameLength}
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
          value={form}
          onInput={({ currentTarget }) => setForm(currentTarget.value)}
        />
      </label>
      <label>
        <span class="soft">{t('review_definition')}</span>
        <textarea
          class="field document-words"
          rows={2}
          maxLength={definitionLength}
          value={definition}
          onInput={({ currentTarget }) => setDefinition(currentTarget.value)}
        />
      </label>
      <div class="import-buttons">
        <button type="submit" class="main-button">
          {t('review_addAct')}
        </button>
        <button type="button" class="quiet-button" onClick={onClose}>
          {t('review_cancel')}
        </button>
      </div>
    </form>
  );
}
