interface SwitchProps {
  /** Its accessible name, where no label stands around it. */
  label?: string;
  title?: string;
  on: boolean;
  disabled?: boolean;
  onTurn: (on: boolean) => void;
}

/** On or off, and at once. */
export function Switch({ label, title, on, disabled = false, onTurn }: SwitchProps) {
  return (
    <input
      class="switch"
      type="checkbox"
      role="switch"
      aria-label={label}
      title={title}
      aria-checked={on}
      checked={on}
      disabled={disabled}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
  );
}
