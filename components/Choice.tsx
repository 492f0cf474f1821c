interface ChoiceProps<Value extends string> {
  /** Its accessible name, where no label stands around it. */
  label?: string;
  /** `field` is as wide as its label, `small-select` as what it says. */
  look: 'field' | 'small-select';
  value: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChoose: (value: Value) => void;
}

/** One of several, from a list that unfolds. */
export function Choice<Value extends string>({ label, look, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      class={look}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
    >
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
