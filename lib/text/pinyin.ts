/** Pinyin of a term, to show and to search by. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { simplified } from './traditional.ts';

// Words of news and policy that the dictionary reads wrongly.
customPinyin({
  重组: 'chóng zǔ',
  重塑: 'chóng sù',
  重构: 'chóng gòu',
  率先: 'shuài xiān',
  载体: 'zài tǐ',
  载荷: 'zài hè',
  载人: 'zài rén',
  朝阳产业: 'zhāo yáng chǎn yè',
});

const han = /\p{Script=Han}/u;
const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of one character that belong to neither neighbour. */
const standAlone = new Set('和与及或的之在对为向以从到于是');

/** Pinyin with tone marks, words parted by blanks: `wèilái chǎnyè`; empty where there are no Han characters. */
export function pinyinOf(form: string): string {
  if (!han.test(form)) return '';
  const syllables = syllablesOf(form);
  const words: string[] = [];
  let at = 0;
  for (const word of wordsOf(form)) {
    const units = [...word];
    words.push(units.map((_, index) => joined(syllables[at + index]!, index > 0)).join(''));
    at += units.length;
  }
  return words.filter((word) => !/^\p{P}*$/u.test(word)).join(' ');
}

/** Toneless keys to search by: 未来产业 is `weilaichanye` and `wlcy`; ü is v, as it is typed. */
export function pinyinKeys(form: string): { full: string; initials: string } {
  const syllables = pinyin(simple(form), { type: 'array', toneType: 'none', v: true });
  const full = syllables.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return { full: full.join(''), initials: full.map((syllable) => [...syllable][0] ?? '').join('') };
}

/** One entry for each code point. */
function syllablesOf(form: string): string[] {
  return pinyin(simple(form), { type: 'array', toneSandhi: false });
}

function simple(form: string): string {
  return [...form].map((character) => simplified.get(character) ?? character).join('');
}

/** 西安 is `xī’ān`: a vowel within a word would join the syllable before it. */
function joined(syllable: string, within: boolean): string {
  return within && /^[aoeāáǎàōóǒòēéěè]/.test(syllable) && syllable.length > 0 ? `’${syllable}` : syllable;
}

/** Words as dictionaries print them: single characters in a row are one word, one alone joins the word before it. */
function wordsOf(form: string): string[] {
  const words: string[] = [];
  let singles = '';
  for (const { segment } of wordSegmenter.segment(form)) {
    if (isSingle(segment)) singles += segment;
    else {
      addSingles(words, singles);
      singles = '';
      words.push(segment);
    }
  }
  addSingles(words, singles);
  return words;
}

function isSingle(segment: string): boolean {
  return han.test(segment) && [...segment].length === 1 && !standAlone.has(segment);
}

function addSingles(words: string[], singles: string): void {
  const before = words.at(-1) ?? '';
  if ([...singles].length === 1 && han.test(before) && !standAlone.has(before))
    words[words.length - 1] = before + singles;
  else if (singles) words.push(singles);
}
