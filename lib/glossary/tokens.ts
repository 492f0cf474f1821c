import type { Span } from '../model.ts';
import type { Lexicon, Tag } from './lexicon.ts';
import { likeliest } from './likeliest.ts';

/** `en` Latin or mixed word, `number` digits, `mark` one punctuation mark, the rest as in the lexicon. */
export type TokenTag = Tag | 'en' | 'number' | 'mark';

/** A word of a passage; the span is in the passage's text. */
export interface Token extends Span {
  /** As printed, but simplified: what the word lists are asked. */
  word: string;
  tag: TokenTag;
  /** Natural log of its frequency in the lexicon; 0 for what it does not know. */
  logFrequency: number;
}

/** Is it a verb, or a noun that is one, too? */
export const isVerbal = (tag: string | undefined): boolean => tag === 'v' || tag === 'vn';

/** Ordinals and numbered periods are one word; then Han, Latin or mixed, white space, and one mark. */
const numerals = '〇零一二三四五六七八九十百';
const clause = `第[${numerals}\\d]+(?:[条款项章节编页名位步]|阶段|方面)`;
const ordinal = `第[${numerals}]+[届次代批轮期]?|[${numerals}]{1,3}届|十[一二三四五六]五|[一二三四五六七八九]中全会`;
const pieces = new RegExp(
  `(${clause})|(${ordinal})|((?:(?!${clause}|${ordinal})\\p{Script=Han})+)|([A-Za-z\\u00c0-\\u024f0-9]+(?:[-+./:_'’][A-Za-z0-9]+)*\\+?)|(\\s+)|([\\s\\S])`,
  'gu',
);

/** Cuts a passage into words; white space makes no token. The text has its 繁 made 简, in as many code units. */
export function tokenise(simplified: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (const match of simplified.matchAll(pieces)) {
    const start = match.index;
    const [word, clausal, numbered, han, latin, space] = match;
    if (space) continue;
    if (han)
      tokens.push(
        ...joinSuffixes(segment(han, start, lexicon), /[，,：:]/.test(simplified[start + word.length] ?? '')),
      );
    else
      tokens.push({
        start,
        end: start + word.length,
        word,
        tag: clausal
          ? 'mark'
          : numbered
            ? /五$|全会$/.test(word)
              ? 'nz'
              : 'm'
            : latin
              ? latinTag(word)
              : 'mark',
        logFrequency: 0,
      });
  }
  return tokens;
}

function latinTag(word: string): TokenTag {
  return /^[0-9][0-9.,/:-]*$/.test(word) || amount.test(word) ? 'number' : 'en';
}

/** 8.1ZB and 50.2km are amounts; 6G is a name. */
const amount =
  /^\d[\d.,]*(?:[KMGTPEZ]i?B|[KMGTPEZ]?bps|[KMGTPE]b|[kKMGT]?[Ww]h?|[kMGT]?Hz|[nμmck]?m|k?g|k?V|min|USD|RMB|pct)$/;

/** Maximum-probability segmentation over the lexicon, as jieba does it without its hidden Markov model. */
function segment(text: string, offset: number, lexicon: Lexicon): Token[] {
  const { steps, nodes } = likeliest(text, lexicon);
  const tokens: Token[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + steps[start]!;
    const node = nodes[start]!;
    tokens.push({
      start: offset + start,
      end: offset + end,
      word: lexicon.name(node, text, start, end),
      tag: lexicon.tag(node),
      logFrequency: lexicon.logFrequency(node),
    });
  }
  return tokens;
}

/** Suffixes the lexicon keeps apart from words it has not seen them with: 科技型, 积分制. */
const suffixes = new Map<string, Tag>([
  ...Array.from('型式级类', (suffix): [string, Tag] => [suffix, 'b']),
  ...Array.from('性率度制费权者员观', (suffix): [string, Tag] => [suffix, 'n']),
  ['化', 'vn'],
]);

/** Joins a word and its suffix, and 零 and its word; `paused`: a comma or colon follows, and a last 者 means “whoever”. */
function joinSuffixes(tokens: Token[], paused: boolean): Token[] {
  const joined: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = joined.at(-1);
    // Suffixes have one character.
    if (token.word.length > 1 && last?.word !== '零') {
      joined.push(token);
      continue;
    }
    const whoever =
      token.word === '者' && (!/^vn?$/.test(last?.tag ?? '') || (paused && index === tokens.length - 1));
    const tag = whoever ? undefined : suffixes.get(token.word);
    if (last?.word === '零' && !isNumeral(joined.at(-2)) && isThing(token)) {
      joined[joined.length - 1] = joinWords(last, token, 'n');
      continue;
    }
    if (!tag || !last || last.word.length < 2 || !/^(n|v|vn|a|b|nz|j)$/.test(last.tag)) joined.push(token);
    else joined[joined.length - 1] = { ...joinWords(last, token, tag), logFrequency: last.logFrequency / 2 };
  }
  return joined;
}

/** What 零 says there is none of: 零|信任, 零|碳; not 零|三. */
const isThing = ({ tag }: Token): boolean => /^(?:n|v|vn|nz)$/.test(tag);

const isNumeral = (token: Token | undefined): boolean => token?.tag === 'm';

function joinWords(left: Token, right: Token, tag: Tag): Token {
  const logFrequency = right.logFrequency / 2;
  return { ...left, end: right.end, word: left.word + right.word, tag, logFrequency };
}
