import { useEffect, useRef, useState } from 'preact/hooks';

/** A list one leafs through with ↑ ↓ while the focus stays in the search box (ARIA combobox pattern). */
export interface PickList {
  /** Index of the option Enter would pick, or -1. */
  active: number;
  setActive: (index: number) => void;
  /** Handles ↑ ↓ Enter; true where the key was used. */
  onKey: (key: string) => boolean;
}

interface PickListOptions {
  count: number;
  /** Where the choice starts when the list changes: 0 for results, -1 where Enter must pick nothing yet. */
  first: 0 | -1;
  /** Changes whenever the list is another one. */
  list: unknown;
  /** By their names options are known again when the same list has grown. */
  nameAt: (index: number) => string | undefined;
  /** The list is that of what was typed last: until then Enter waits for it. */
  current: boolean;
  onPick: (index: number) => void;
}

/** The id of an option's element, for `aria-activedescendant`. */
export function optionId(index: number): string {
  return `option-${index}`;
}

export function usePickList({ count, first, list, nameAt, current, onPick }: PickListOptions): PickList {
  // A choice in another list is none; an effect that reset it could come after the first key.
  const [choice, setChoice] = useState({ list, first, index: first as number, name: nameAt(first) });
  const isHere = choice.list === list && choice.first === first;
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current || !current) return;
    waiting.current = false;
    if (count > 0) onPick(0);
  }, [list, current]);
  const chosen = isHere ? indexOf(choice, count, nameAt) : Math.min(first, count - 1);
  // Two keys may come before the list is drawn again.
  const at = useRef(chosen);
  at.current = chosen;
  const setActive = (index: number) => setChoice({ list, first, index, name: nameAt(index) });
  const go = (index: number) => {
    at.current = index;
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (key: string): boolean => {
    waiting.current = key === 'Enter' && !current;
    if (waiting.current) return true;
    if (count === 0) return false;
    if (key === 'ArrowDown') go(at.current + 1 >= count ? 0 : at.current + 1);
    else if (key === 'ArrowUp') go(at.current <= 0 ? count - 1 : at.current - 1);
    else if (key === 'Enter' && at.current >= 0) onPick(at.current);
    else return false;
    return true;
  };
  return { active: chosen, setActive, onKey };
}

/** Where a choice is by now; the same number where its name is gone. */
function indexOf(
  { index, name }: { index: number; name: string | undefined },
  count: number,
  nameAt: PickListOptions['nameAt'],
): number {
  if (nameAt(index) === name) return Math.min(index, count - 1);
  for (let at = 0; at < count; at++) if (nameAt(at) === name) return at;
  return Math.min(index, count - 1);
}
