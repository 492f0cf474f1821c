import { useRef } from 'preact/hooks';
import { useHomeFocus } from './use-home-focus.ts';

interface RemovableListProps {
  items: readonly { id: string; name: string }[];
  /** Said where there are none. */
  none: string;
  /** What the button beside each says. */
  action: string;
  onRemove: (id: string) => void;
}

/** Names, each with a button that takes it off the list; the keyboard goes on with the next one. */
export function RemovableList({ items, none, action, onRemove }: RemovableListProps) {
  const box = useRef<HTMLDivElement>(null);
  const removed = useRef(0);
  useHomeFocus(box, () => {
    const buttons = box.current?.querySelectorAll('button');
    return buttons?.[Math.min(removed.current, buttons.length - 1)] ?? box.current?.querySelector('p');
  });
  return (
    <div ref={box}>
      {items.length === 0 ? (
        <p class="soft" tabIndex={-1}>
          {none}
        </p>
      ) : (
        <ul class="removable-list">
          {items.map(({ id, name }, index) => (
            <li key={id}>
              <span>{name}</span>
              <button
                type="button"
                class="quiet-button soft"
                aria-label={`${action} · ${name}`}
                onClick={() => {
                  removed.current = index;
                  onRemove(id);
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
