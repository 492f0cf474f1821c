import { quoteLength } from '../limits.ts';
import { isEditable } from './element-kinds.ts';
import { elementAbove, elementOf, isShadowRoot, localNameOf, rootOf } from './safe-dom.ts';
import { textsIn } from './texts-in.ts';

/** What is selected, or why it can't be kept: nothing is, it is being written, it is a copy of half the page. */
export type Selected = { range: StaticRange } | { refused: 'empty' | 'editor' | 'long' };

/** Across shadow trees: https://w3c.github.io/selection-api/#dom-selection-getcomposedranges */
type Composed = Selection & { getComposedRanges(options: { shadowRoots: ShadowRoot[] }): StaticRange[] };

/** What the reader has selected in the document or in one of its shadow roots. */
export function readSelection(trees: readonly Node[]): Selected {
  if (isFieldSelected(deepestFocus())) return { refused: 'editor' };
  const range = selectedRange(trees.filter(isShadowRoot));
  if (range === null) return { refused: inEditor(deepestFocus()) ? 'editor' : 'empty' };
  if (inEditor(range.startContainer) || inEditor(range.endContainer)) return { refused: 'editor' };
  const length = lengthUpTo(range, quoteLength);
  if (length === 0) return { refused: 'empty' };
  return length > quoteLength ? { refused: 'long' } : { range };
}

function selectedRange(shadowRoots: ShadowRoot[]): StaticRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const [composed] = (selection as Composed).getComposedRanges({ shadowRoots });
  const oneTree = composed && rootOf(composed.startContainer) === rootOf(composed.endContainer);
  // From one tree into another there is no range: the part in the document's own stands for it.
  const { startContainer, startOffset, endContainer, endOffset } = oneTree
    ? composed
    : selection.getRangeAt(0);
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return range.collapsed ? null : range;
}

/** What has the focus, within shadow roots, too: fields keep a selection of their own. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** To the document the text of a field is no text: the selection stands around the field. */
function isFieldSelected(field: Element | null): boolean {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false;
  return field.selectionStart !== field.selectionEnd;
}

function inEditor(node: Node | null): boolean {
  for (let at = node && elementOf(node); at !== null; at = elementAbove(at)) {
    if (isEditable(at) || ['input', 'textarea', 'select'].includes(localNameOf(at))) return true;
  }
  return false;
}

/** Length of the selected text without white space; counts no further than past `most`, for all may be selected. */
function lengthUpTo(range: AbstractRange, most: number): number {
  let length = 0;
  for (const node of textsIn(range)) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    length += node.data.slice(start, end).trim().length;
    if (length > most) break;
  }
  return length;
}
