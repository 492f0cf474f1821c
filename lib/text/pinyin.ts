/** Pinyin of a term, to show and to search by. */
import { readAloud } from './read-aloud.ts';
import { soundsOf } from './sounds.ts';
import { simplified } from './traditional.ts';

const han = /\p{Script=Han}/u;
const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of one character that belong to neither neighbour. */
const standAlone = new Set('和与及或的之在');
/** Characters that end a longer word: 生产力, 处理器. */
const endings = new Set(
  '性化力者员家学业率度量型式器机体链网圈区省市县国部局厅院会室法权制点线面层期年月日号届次级类种人品物群带园城港办署委所站司课门能〇一二三四五六七八九十',
);

/** Pinyin with tone marks, words parted by blanks: `wèilái chǎnyè`; empty where there are no Han characters. */
export function pinyinOf(form: string): string {
  if (!han.test(form)) return '';
  const syllables = byCharacter(simple(form), readAloud);
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
  const syllables = byCharacter(simple(form), soundsOf);
  const full = syllables.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return { full: full.join(''), initials: full.map((syllable) => [...syllable][0] ?? '').join('') };
}

/** One entry for each code point: the character itself where it is not read aloud. */
function byCharacter(text: string, read: (text: string) => readonly string[]): string[] {
  const readings = read(text);
  let at = 0;
  return [...text].map((character) => {
    const reading = readings[at] ?? '';
    at += character.length;
    return reading === '' ? character : reading;
  });
}

function simple(form: string): string {
  return [...form].map((character) => simplified.get(character) ?? character).join('');
}

/** 西安 is `xī’ān`: a vowel within a word would join the syllable before it. */
function joined(syllable: string, within: boolean): string {
  return within && /^[aoeāáǎàōóǒòēéěè]/.test(syllable) && syllable.length > 0 ? `’${syllable}` : syllable;
}

/** Words as dictionaries print them: single characters in a row are put together, an ending joins the word before it. */
function wordsOf(form: string): string[] {
  const words: string[] = [];
  let singles = '';
  for (const segment of segmentsOf(form)) {
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

/** The segmenter reads 历史性交汇 as if it were of something else. */
function segmentsOf(form: string): string[] {
  const segments = [...wordSegmenter.segment(form)].map(({ segment }) => segment);
  return segments.flatMap((segment, at) => (at > 0 && segment === '性交' ? [...segment] : [segment]));
}

function isSingle(segment: string): boolean {
  return han.test(segment) && [...segment].length === 1 && !standAlone.has(segment);
}

function addSingles(words: string[], singles: string): void {
  const characters = [...singles];
  const before = words.at(-1) ?? '';
  if (characters[0] && endings.has(characters[0]) && [...before].length > 1 && han.test(before)) {
    words[words.length - 1] = before + characters.shift();
  }
  // Four are two and two: 提质增效.
  for (; characters.length > 3; characters.splice(0, 2)) words.push(characters.slice(0, 2).join(''));
  if (characters.length > 0) words.push(characters.join(''));
}
