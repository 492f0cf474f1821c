import { useEffect, useState } from 'preact/hooks';

/** Files, or else a text or a link, which a field takes for itself. */
function isTaken({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const isInField = target instanceof Element && target.closest('input, textarea') !== null;
  return !isInField && (types.includes('text/plain') || types.includes('text/uri-list'));
}

/** Takes what is let go anywhere on the page; true while it hovers. What is dragged from the page itself is not brought to it. */
export function useDrop(onDrop: (items: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    let isOwn = false;
    const own = ({ type }: DragEvent) => {
      isOwn = type === 'dragstart';
    };
    const hold = (event: DragEvent) => {
      const isHere = !isOwn && isTaken(event);
      if (isHere) event.preventDefault();
      setOver(isHere);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (isOwn || !isTaken(event) || !event.dataTransfer) return;
      event.preventDefault();
      onDrop(event.dataTransfer);
    };
    addEventListener('dragstart', own, { signal });
    addEventListener('dragend', own, { signal });
    addEventListener('dragover', hold, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => gone.abort();
  }, [onDrop]);
  return over;
}
