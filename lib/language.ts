/** The interface's words in the reader's language, which need not be the browser's. */
import { browser } from 'wxt/browser';
import en from '../data/public/_locales/en/messages.json' with { type: 'json' };
import zh from '../data/public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { Language } from './questions.ts';
import type { Settings } from './settings.ts';

/** A key of `_locales`: Chinese is written first. */
export type MessageKey = keyof typeof zh;

/** The message of a key, its `$1`, `$2`, … filled with the parts. */
export type Translate = (key: MessageKey, ...parts: (string | number)[]) => string;

const messages: Record<Language, Record<MessageKey, { message: string }>> = { 'zh-CN': zh, en };

/** The language to speak: the reader's choice, or the browser's where there is none. */
export function languageOf({ language }: Pick<Settings, 'language'>): Language {
  if (language !== 'auto') return language;
  return /^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-CN' : 'en';
}

/** The words of a language. */
export function messagesFor(language: Language): Translate {
  const { [language]: chosen } = messages;
  // One pass: a part that itself holds `$1` stays as it is.
  return (key, ...parts) =>
    chosen[key].message.replace(/\$([1-9])/g, (_, number) => String(parts[number - 1] ?? ''));
}
