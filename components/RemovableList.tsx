interface RemovableListProps {
  items: readonly { id: string; name: string }[];
  /** Said where there are none. */
  none: string;
  /** What the button beside each says. */
  action: string;
  onRemove: (id: string) => void;
}

/** Names, each with a button that takes it off the list. */
export function RemovableList({ items, none, action, onRemove }: RemovableListProps) {
  if (items.length === 0) return <p class="soft">{none}</p>;
  return (
    <ul class="removable-list">
      {items.map(({ id, name }) => (
        <li key={id}>
          <span>{name}</span>
          <button
            type="button"
            class="quiet-button soft"
            aria-label={`${action} · ${name}`}
            onClick={() => onRemove(id)}
          >
            {action}
          </button>
        </li>
      ))}
    </ul>
  );
}
