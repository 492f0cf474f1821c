import { browser } from 'wxt/browser';

/** Puts parts of the browser in place of the fake's, undefined where there are none; gives back the undoing. */
export function replaceParts(parts: Record<string, unknown>): () => void {
  const held = browser as unknown as Record<string, unknown>;
  const before = Object.fromEntries(Object.keys(parts).map((name) => [name, held[name]]));
  Object.assign(held, parts);
  return () => void Object.assign(held, before);
}
