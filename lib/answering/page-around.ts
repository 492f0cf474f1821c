import type { Sender } from '../senders/sender.ts';

/** The address of the page a content script stands on. A frame follows the page around it, which the reader sees and chose. */
export function pageAround(sender: Sender): string | null {
  if (sender.kind === 'content' && sender.frame === 0) return sender.url;
  return sender.kind === 'content' || sender.kind === 'opaque' ? sender.tabUrl : null;
}
