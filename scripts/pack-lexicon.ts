/**
 * Packs a word-frequency lexicon for lib/glossary/lexicon.ts from the dictionary of jieba (MIT), as
 * `npm pack @node-rs/jieba@2.0.3` brings it: `node scripts/pack-lexicon.ts PATH/dict.txt`.
 * The packed file is committed, so nobody needs the package to build Glossa.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { phraseTag } from './phrase-tags.ts';

/** Words rarer than this in jieba's counts are left out: they are mostly names nobody writes. */
const rarest = 40;

/** Idioms and set phrases are kept more of: a quoted one is no term, and to know it is to know that; and names of persons and institutions. */
const rarestOf: Record<string, number> = { i: 4, l: 20, nt: 10, nrfg: 1 };

/** Jieba's tags, folded to the classes the features ask about. */
const classes: Record<string, string> = {
  vg: 'v', vi: 'v', vq: 'v', vd: 'v', ad: 'a', an: 'a', ag: 'a', dg: 'd', df: 'd', ng: 'n', g: 'n',
  nrt: 'nr', nrfg: 'nr', mq: 'm', mg: 'm', rr: 'r', rz: 'r', rg: 'r', tg: 't', zg: 'z', x: 'n',
  uz: 'u', uv: 'u', ul: 'u', uj: 'u', ug: 'u', ud: 'u', y: 'u', e: 'u', o: 'u', k: 'u', h: 'u',
}; // biome-ignore format: a table
const order = [
  'n',
  'v',
  'vn',
  'a',
  'b',
  'd',
  'nr',
  'ns',
  'nt',
  'nz',
  'm',
  'q',
  'r',
  'c',
  'p',
  'u',
  't',
  'f',
  's',
  'i',
  'l',
  'j',
  'z',
];

type Word = [word: string, frequency: number, tag: string];

function readWords(path: string): Word[] {
  const words = new Map(
    rowsOf(path)
      .map(([word, frequency, tag]): Word => [word!, Number(frequency), tag!])
      .filter(
        ([word, frequency, tag]) =>
          /^\p{Script=Han}+$/u.test(word) && (frequency >= (rarestOf[tag] ?? rarest) || word.length === 1),
      )
      .map((row) => [row[0], row]),
  );
  for (const [tag, frequency, ...more] of rowsOf(new URL('lexicon-words.txt', import.meta.url)))
    for (const word of more) words.set(word, [word, words.get(word)?.[1] ?? Number(frequency), tag!]);
  const tagOf = (word: string): string | undefined => {
    const tag = words.get(word)?.[2];
    return tag === undefined ? undefined : (classes[tag] ?? tag);
  };
  return [...words.values()]
    .map(([word, frequency, tag]): Word => [word, frequency, phraseTag(word, classes[tag] ?? tag, tagOf)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The lines of a file, but for those that are empty or begin with #, each cut at its spaces. */
function rowsOf(path: string | URL): string[][] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => /^[^#]/.test(line)).map((line) => line.split(' '));
}

/** Columns compress better than rows: shared prefixes, suffix lengths, frequencies, classes, then the text. */
function pack(words: [string, number, string][]): Buffer {
  const columns: number[][] = [[], [], [], []];
  let text = '';
  let previous = '';
  for (const [word, frequency, tag] of words) {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    columns[0]!.push(shared);
    columns[1]!.push(word.length - shared);
    columns[2]!.push(Math.round(4 * Math.log(Math.max(1, frequency))));
    columns[3]!.push(Math.max(0, order.indexOf(classes[tag] ?? tag)));
    text += word.slice(shared);
    previous = word;
  }
  const count = Buffer.alloc(4);
  count.writeUInt32LE(words.length);
  const utf16 = Buffer.from(text, 'utf16le');
  const low = utf16.filter((_, index) => index % 2 === 0);
  const high = utf16.filter((_, index) => index % 2 === 1);
  return deflateRawSync(Buffer.concat([count, ...columns.map((c) => Buffer.from(c)), high, low]), {
    level: 9,
  });
}

const packed = pack(readWords(process.argv[2]!));
writeFileSync('data/lexicon/lexicon.bin', packed);
console.log(`${packed.length} bytes`);
