import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import en from '../../data/public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../data/public/_locales/zh_CN/messages.json' with { type: 'json' };
import { languageOf, type MessageKey, messagesFor } from '../../lib/language.ts';

const keys = Object.keys(zh) as MessageKey[];
const placeholders = (text: string) => [...text.matchAll(/\$\d/g)].map(([name]) => name).sort();

/** All that may name a message: sources, and the manifest. */
const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}')
  .concat('scripts/manifest.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Beginnings of keys that are put together where they are used: `error_${code}`. */
const beginnings = [...sources.matchAll(/`(\w+_)\$\{/g)].map(([, beginning]) => beginning!);

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  it.each(keys)('%s has a text and the same placeholders in both', (key) => {
    expect(zh[key].message.trim()).not.toBe('');
    expect(en[key].message.trim()).not.toBe('');
    // A message for exactly one says the number in words.
    if (!key.endsWith('_one')) expect(placeholders(en[key].message)).toEqual(placeholders(zh[key].message));
  });

  it.each(keys)('%s is used', (key) => {
    const name = key.replace(/_one$/, '');
    const isNamed = [key, name].some((one) =>
      [`'${one}'`, `"${one}"`, `__MSG_${one}__`].some((name) => sources.includes(name)),
    );
    const isComposed = beginnings.some((beginning) => key.startsWith(beginning));
    expect(isNamed || isComposed).toBe(true);
  });
});

describe('messagesFor', () => {
  it('fills in the parts, whatever they hold', () => {
    const t = messagesFor('zh-CN');
    expect(t('toolbar_count', 12)).toBe('Glossa 词注：此页有 12 个词');
    expect(t('card_position', '$2', 7)).toBe('$2 / 7');
    expect(t('card_position', 1)).toBe('1 / ');
  });
});

describe('languageOf', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['auto', 'zh-CN', 'zh-CN'],
    ['auto', 'zh-TW', 'zh-CN'],
    ['auto', 'zh', 'zh-CN'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'de', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en', 'zh-CN'],
  ] as const)('chosen %s in a browser in %s: %s', (language, browsers, spoken) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(browsers);
    expect(languageOf({ language })).toBe(spoken);
  });
});
