import { rarely } from './rarely.ts';

/** Tells until the signal when the colours of the page may have changed. */
export function watchColours(onChange: () => void, signal: AbortSignal): void {
  const changed = rarely(onChange, signal);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  // Pages switch their theme by a class or attribute of their root.
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element !== null) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
