import { hasAnyAttribute, isOfKind, localNameOf } from './safe-dom.ts';

/**
 * How an element takes part in the text around it:
 * `inline` its text belongs to the flow, `block` it has flows of its own, `break` it is not read and cuts
 * the flow, `skip` it is not read and the flow goes on as if it were not there.
 */
export type ElementKind = 'inline' | 'block' | 'break' | 'skip';

// Names met on most pages; of others the computed style is asked.
const names: Record<ElementKind, string> = {
  inline: 'a b code em font i ruby small span strong sub sup time u wbr',
  block:
    'article blockquote button dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre section table tbody td th tr ul',
  break: 'br hr img video audio canvas iframe object svg math input textarea select meter progress',
  skip: 'script style noscript template head rt rp rtc',
};

const kinds = new Map<string, ElementKind>();
for (const [kind, all] of Object.entries(names))
  for (const name of all.split(' ')) kinds.set(name, kind as ElementKind);

/** Not every value of `contenteditable` makes an editor: the browser knows. */
const editors =
  '[contenteditable]:read-write,[role=textbox],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** What style or state may make of an inline element something else. */
const doubtful = '[class],[style],[hidden],[contenteditable],[role]';

/** Text the reader may be writing is never read; form fields are `break` by their names. */
export const isEditable = (element: Element): boolean => isOfKind(element, editors);

function kindByStyle(element: Element): ElementKind {
  const display = getComputedStyle(element).display;
  if (display === 'none') return 'skip';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  // Atomic inline boxes (`inline-block`, `inline-flex`) have a line of their own: buttons, tabs, tags.
  return 'block';
}

/**
 * The kind of an element. A name says it for most; the computed style, at 1 µs an element, is asked where
 * style may well say otherwise, or everywhere if `careful`.
 */
export function kindOf(
  element: Element,
  careful: boolean,
  inFlow: boolean,
  name = localNameOf(element),
): ElementKind {
  const kind = kinds.get(name);
  // Narrow screens alone may have it.
  if (name === 'br' && hasAnyAttribute(element)) return kindByStyle(element) === 'skip' ? 'skip' : 'break';
  if (kind === 'skip' || kind === 'break') return kind;
  const isPlain = !hasAnyAttribute(element) || (kind === 'inline' && !isOfKind(element, doubtful));
  if (!isPlain && isOfKind(element, editors)) return 'break';
  if (kind === undefined || careful) return kindByStyle(element);
  // A `div` beside text may be inline; a `span` with a class may be hidden or a block.
  return (kind === 'block' ? inFlow && name === 'div' : !isPlain) ? kindByStyle(element) : kind;
}

/** By its name alone a flow runs on through it, or may: asking the style would hold the page up. */
export function mayRunThrough(element: Element): boolean {
  const name = localNameOf(element);
  const kind = kinds.get(name);
  return (kind !== 'block' && kind !== 'break') || name === 'div';
}

/** It was skipped for its style, which may change; a script will never be shown. */
export const mayBeShown = (name: string): boolean => kinds.get(name) !== 'skip';
