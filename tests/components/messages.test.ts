import { expect, test } from 'vitest';
import en from '../../data/public/_locales/en/messages.json';
import zh from '../../data/public/_locales/zh_CN/messages.json';

const languages = { en, zh };

function partsOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].sort();
}

test('both languages say the same things with the same parts', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, { message }] of Object.entries(zh))
    if (!key.endsWith('_one'))
      expect(partsOf(en[key as keyof typeof en].message), key).toEqual(partsOf(message));
});

test('the voice is calm: no exclamation marks, no emoji, nothing empty', () => {
  for (const messages of Object.values(languages))
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toMatch(/[!！]|\p{Emoji_Presentation}/u);
      expect(message.trim(), key).not.toBe('');
    }
});
