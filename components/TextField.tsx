import type { InputHTMLAttributes, Ref } from 'preact';

type Passed = 'class' | 'maxLength' | 'onBlur' | 'pattern' | 'placeholder' | 'required';

interface TextFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, Passed> {
  label: string;
  ref?: Ref<HTMLInputElement>;
  /** By what an editor finds the field it begins with. */
  'data-part'?: string;
  value: string;
  onType: (typed: string) => void;
}

/** A line to be written, with its label. */
export function TextField({ label, onType, ...input }: TextFieldProps) {
  return (
    <label>
      <span class="soft">{label}</span>
      <input class="field" {...input} onInput={({ currentTarget }) => onType(currentTarget.value)} />
    </label>
  );
}
