import { useState } from 'preact/hooks';
import { nameLength } from '../lib/limits.ts';
import { DefinitionField } from './DefinitionField.tsx';
import { FormFoot } from './FormFoot.tsx';
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
      <DefinitionField rows={2} value={definition} onInput={setDefinition} />
      <FormFoot submit={t('review_addAct')} onCancel={onClose} />
    </form>
  );
}
