import messages from '../../data/public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { MessageKey } from '../../lib/language.ts';

/** What the interface says under a key, in Chinese. */
export function word(key: MessageKey): string {
  return messages[key].message;
}
