interface FilterFieldProps {
  label: string;
  /** What may be typed; the label where nothing more is to be said. */
  hint?: string;
  value: string;
  onType: (typed: string) => void;
}

/** A field that narrows a list as the reader types. */
export function FilterField({ label, hint = label, value, onType }: FilterFieldProps) {
  return (
    <input
      class="field"
      type="search"
      aria-label={label}
      placeholder={hint}
      value={value}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
