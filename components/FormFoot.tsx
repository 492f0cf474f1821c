import './import.css';

interface FormFootProps {
  submit: string;
  cancel: string;
  disabled?: boolean;
  onCancel: () => void;
}

/** The foot of a form: to do it, or not. */
export function FormFoot({ submit, cancel, disabled = false, onCancel }: FormFootProps) {
  return (
    <div class="import-buttons">
      <button type="submit" class="main-button" disabled={disabled}>
        {submit}
      </button>
      <button type="button" class="quiet-button" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
