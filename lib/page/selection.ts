import { quoteLength } from '../limits.ts';
import { isEditable } from './element-kinds.ts';
import { elementOf, localNameOf, parentOf } from './safe-dom.ts';
import { textsIn } from './texts-in.ts';

/** What the reader has selected on the page, unless it is empty, too long for a quotation, or in a text field. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (inEditor(range.startContainer) || inEditor(range.endContainer)) return null;
  const length = lengthUpTo(range, quoteLength);
  return length > 0 && length <= quoteLength ? range : null;
}

function inEditor(node: Node): boolean {
  for (let at = elementOf(node); at !== null; at = parentOf(at) as Element | null) {
    if (at.nodeType !== Node.ELEMENT_NODE) return false;
    if (isEditable(at) || ['input', 'textarea', 'select'].includes(localNameOf(at))) return true;
  }
  return false;
}

/** Length of the selected text without white space; counts no further than past `most`, for all may be selected. */
function lengthUpTo(range: Range, most: number): number {
  let length = 0;
  for (const node of textsIn(range)) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    length += node.data.slice(start, end).trim().length;
    if (length > most) break;
  }
  return length;
}
