interface FilterFieldProps {
  label: string;
  value: string;
  onType: (typed: string) => void;
}

/** A field that narrows a list as the reader types. */
export function FilterField({ label, value, onType }: FilterFieldProps) {
  return (
    <input
      class="field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
