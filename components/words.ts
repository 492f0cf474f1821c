import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey, Translate } from '../lib/language.ts';
import type { Language } from '../lib/questions.ts';

/** What the interface speaks; the page that mounts a component provides it. */
export interface Words {
  t: Translate;
  language: Language;
}

export const WordsContext = createContext<Words>({ t: (key) => key, language: 'zh-CN' });

/** The words of the interface, for a component. */
export function useWords(): Words {
  return useContext(WordsContext);
}

type CountKey = { [K in MessageKey]: `${K}_one` extends MessageKey ? K : never }[MessageKey];

/** `1 place`, `2 places`: the message of its own that a language may have for one. */
export function countOf({ t }: Words, key: CountKey, count: number): string {
  return t(count === 1 ? `${key}_one` : key, count);
}
