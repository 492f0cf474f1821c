import { useWords } from './words.ts';

interface FormFootProps {
  /** What its main button says. */
  submit: string;
  disabled?: boolean;
  onCancel: () => void;
}

/** The foot of a form: to do it, or not. */
export function FormFoot({ submit, disabled = false, onCancel }: FormFootProps) {
  const { t } = useWords();
  return (
    <div class="button-row">
      <button type="submit" class="main-button" disabled={disabled}>
        {submit}
      </button>
      <button type="button" class="quiet-button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
