import '../../components/look.css';
import '../../components/controls.css';
import { type ComponentChildren, render } from 'preact';
import { WordsContext } from '../../components/words.ts';
import en from '../../data/public/_locales/en/messages.json';
import zh from '../../data/public/_locales/zh_CN/messages.json';
import type { MessageKey, Translate } from '../../lib/language.ts';
import type { Language } from '../../lib/questions.ts';

const messages = { 'zh-CN': zh, en };

/** Translates as the product does, but from the files alone. */
function wordsOf(language: Language): Translate {
  return (key: MessageKey, ...parts) =>
    messages[language][key].message.replace(/\$([1-9])/g, (_, number) => String(parts[number - 1] ?? ''));
}

let root: HTMLElement | undefined;

/** Shows a component alone on the page; shown again, the same component is updated. */
export function show(children: ComponentChildren, language: Language = 'zh-CN'): HTMLElement {
  root ??= document.body.appendChild(document.createElement('div'));
  const words = { t: wordsOf(language), language };
  render(<WordsContext.Provider value={words}>{children}</WordsContext.Provider>, root);
  return root;
}

/** Waits until effects have run and colours have changed: what is drawn will stay so. */
export async function atRest(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await frame();
  await frame();
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
}

/** Takes it away, state and all. */
export function clear(): void {
  if (root) render(null, root);
}
