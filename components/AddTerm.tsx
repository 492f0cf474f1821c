import { useState } from 'preact/hooks';
import { nameLength } from '../lib/limits.ts';
import { DefinitionField } from './DefinitionField.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useLentFocus } from './use-lent-focus.ts';
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
  const field = useLentFocus<HTMLInputElement>();
  const submit = (event: Event) => {
    event.preventDefault();
    onAdd(form.trim(), definition.trim());
    setForm('');
    setDefinition('');
    field.current?.focus();
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
          ref={field}
          value={form}
          onInput={({ currentTarget }) => setForm(currentTarget.value)}
        />
      </label>
      <DefinitionField rows={2} value={definition} onInput={setDefinition} />
      <FormFoot submit={t('review_addAct')} onCancel={onClose} />
    </form>
  );
}
