import { simplified } from '../text/traditional.ts';

/** By code unit: what speaks for 繁 is −1, for 简 1; rarer characters of two units are left out of account. */
const leanings = new Int8Array(0x10000);
for (const modern of simplified.values()) if (modern.length === 1) leanings[modern.charCodeAt(0)] = 1;
for (const old of simplified.keys()) if (old.length === 1) leanings[old.charCodeAt(0)] = -1;

/** Code units that are looked at: enough of any text to know its language. */
const sample = 20_000;

/** BCP 47 tag of the main language of a text, by its script; `und` where its script is written by many languages. */
export function languageOf(text: string): string {
  const start = text.slice(0, sample);
  const share = (pattern: RegExp) => start.match(pattern)?.length ?? 0;
  const han = share(/\p{Script=Han}/gu);
  const letters = share(/\p{Script=Latin}/gu);
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana * 5 > han + kana && kana * 10 > letters) return 'ja';
  if (share(/\p{Script=Hangul}/gu) * 2 > han + letters) return 'ko';
  if (han * 4 >= letters && han > 0) return chineseOf(start);
  return /\b(?:the|and|of|to|is)\b/i.test(start) ? 'en' : 'und';
}

function chineseOf(text: string): string {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += leanings[text.charCodeAt(at)]!;
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}
