import { countOf, useWords } from './words.ts';

interface InterruptedProps {
  /** How many files the import had; 0 where none broke off. */
  files: number;
  onTold: () => void;
}

/** Says that an import broke off and that nothing of it is left. */
export function Interrupted({ files, onTold }: InterruptedProps) {
  const words = useWords();
  if (files === 0) return null;
  return (
    <div class="import-panel import-head" role="status">
      <p>{countOf(words, 'import_interrupted', files)}</p>
      <button type="button" class="line-button" onClick={onTold}>
        {words.t('understood')}
      </button>
    </div>
  );
}
