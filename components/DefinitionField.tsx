import { definitionLength } from '../lib/limits.ts';
import { useWords } from './words.ts';

interface DefinitionFieldProps {
  rows: number;
  value: string;
  onInput: (definition: string) => void;
}

/** The reader's own definition of a term. */
export function DefinitionField({ rows, value, onInput }: DefinitionFieldProps) {
  const { t } = useWords();
  return (
    <label>
      <span class="soft">{t('review_definition')}</span>
      <textarea
        class="field document-words"
        rows={rows}
        maxLength={definitionLength}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}
