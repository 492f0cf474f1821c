import { isSurname } from '../ingest/person-line.ts';
import { isFunction } from './boundaries.ts';
import type { Mark } from './marks.ts';
import type { Token } from './tokens.ts';

const office =
  /(?:主席|总理|书记|部长|厅长|司长|处长|局长|主任|发言人|院长|校长|行长|教授|院士|总统|首相|会长|董事长|总裁|所长|研究员|主委|委员|市长|省长|州长|县长|秘书长|署长|大使|将军|博士|先生|女士|同志|负责人|首席执行官|创始人|(?:总)?设计师|(?:总)?工程师|理事长|总干事|主编|总编辑|执行长|资安长|馆长|队长|船长|总指挥|航天员|作者)$/;
const speech = /^(?:表示|说|指出|介绍|认为|强调|称|透露|坦言|告诉|说明|出席|主持)$/;

/** Names of persons, by the office before or behind them or by what they say; most names are in no lexicon. */
export function* findPersons(tokens: readonly Token[]): Generator<Mark> {
  for (let first = 0; first < tokens.length; first++) {
    const end = nameEnd(tokens, first);
    if (end === undefined) continue;
    const before = tokens[first - 1];
    const after = tokens[end]?.word ?? '';
    const stated =
      office.test(before?.word ?? '') ||
      (before?.tag === 'mark' && before.word !== '、' && speech.test(after));
    if (stated || office.test(after)) {
      yield { start: tokens[first]!.start, end: tokens[end - 1]!.end, name: 'person' };
      first = end - 1;
    }
  }
}

/** A name is rare in the lexicon, which calls many common words names (natural log of its frequency). */
const rareName = 8;

/** The token after a name that begins at `first`: one word of the lexicon, or a family name and one or two characters. */
function nameEnd(tokens: readonly Token[], first: number): number | undefined {
  const { word, tag, logFrequency } = tokens[first]!;
  if (!isSurname(word[0]!) || isFunction(word)) return undefined;
  if (tag === 'nr' && word.length > 1 && word.length < 4)
    return logFrequency < rareName ? first + 1 : undefined;
  if (word.length > 1) return undefined;
  let end = first + 1;
  while (end < first + 3 && isGiven(tokens[end], tokens[end - 1]!)) end++;
  if (end === first + 1 && isPair(tokens[end], tokens[first]!)) end++;
  return end > first + 1 ? end : undefined;
}

const isGiven = (token: Token | undefined, before: Token): boolean =>
  token !== undefined &&
  /^\p{Script=Han}$/u.test(token.word) &&
  !isFunction(token.word) &&
  !speech.test(token.word) &&
  token.start === before.end;

/** A given name that happens to be a word: 陈|国庆. */
const isPair = (token: Token | undefined, before: Token): boolean =>
  token !== undefined &&
  /^\p{Script=Han}{2}$/u.test(token.word) &&
  token.start === before.end &&
  token.logFrequency < rareName;
