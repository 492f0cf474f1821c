import { isSurname } from '../ingest/person-line.ts';
import { isFunction } from './boundaries.ts';
import type { Mark } from './marks.ts';
import type { Token } from './tokens.ts';

const offices =
  '(?:主席|总理|书记|部长|厅长|司长|处长|局长|主任|发言人|院长|校长|行长|教授|院士|总统|首相|会长|董事长|总裁|所长|研究员|主委|委员|市长|省长|州长|县长|秘书长|署长|大使|将军|博士|先生|女士|同志|负责人|首席执行官|创始人|(?:总)?设计师|(?:总)?工程师|理事长|总干事|主编|总编辑|执行长|资安长|馆长|队长|船长|总指挥|航天员|作者|总监|分析师|首席科学家|科学家|总经理|经理|财务长|技术长|营运长|次长|发起人|律师|队员|选手)';
const office = new RegExp(`${offices}$`);
const officeFirst = new RegExp(`^${offices}`);
const speech =
  /^(?:表示|说|说道|指出|介绍|认为|强调|称|透露|坦言|告诉|说明|出席|主持|分析|提醒|解释|补充|谈到|提到|回应|呼吁)$/;

/** Names of persons, by the office before or behind them or by what they say; most names are in no lexicon. */
export function* findPersons(tokens: readonly Token[]): Generator<Mark> {
  let named = -1;
  for (let first = 0; first < tokens.length; first++) {
    const before = tokens[first - 1];
    const end =
      (office.test(before?.word ?? '') ? spokenName(tokens, first) : undefined) ?? nameEnd(tokens, first);
    if (end === undefined) continue;
    const after = tokens[end]?.word ?? '';
    const stated =
      office.test(before?.word ?? '') ||
      (before?.word === '、' && before.start === named) ||
      (before?.tag === 'mark' && before.word !== '、' && speech.test(after));
    if (stated || office.test(after)) {
      yield { start: tokens[first]!.start, end: tokens[end - 1]!.end, name: 'person' };
      named = tokens[end - 1]!.end;
      first = end - 1;
    }
  }
}

/** Does what follows a name say who that is? */
export function startsWithOffice(text: string): boolean {
  return officeFirst.test(text);
}

/** Who speaks has a name, whatever words it is made of: 司长|郭|同|欣|说, 院长|夏|杰|长|建议. */
function spokenName(tokens: readonly Token[], first: number): number | undefined {
  if (!isSurname(tokens[first]!.word)) return undefined;
  for (let end = first + 1; end < tokens.length && end <= first + 3; end++) {
    const { start, word } = tokens[end]!;
    if (start !== tokens[end - 1]!.end) return undefined;
    const length = start - tokens[first]!.start;
    if (length > 3) return undefined;
    if (length > 1 && (speech.test(word) || word === '建议')) return end;
  }
  return undefined;
}

/** A name is rare in the lexicon, which calls many common words names (natural log of its frequency). */
const rareName = 8;

/** The token after a name that begins at `first`: one word of the lexicon, or a family name and one or two characters. */
function nameEnd(tokens: readonly Token[], first: number): number | undefined {
  const { word, tag, logFrequency } = tokens[first]!;
  if (!isSurname(word) || isFunction(word)) return undefined;
  if (tag === 'nr' && word.length > 1 && word.length < 4)
    return logFrequency < rareName ? first + 1 : undefined;
  if (word.length > 1) return undefined;
  let end = first + 1;
  while (end < first + 3 && isGiven(tokens[end], tokens[end - 1]!)) end++;
  if (end === first + 1 && isPair(tokens[end], tokens[first]!)) end++;
  return end > first + 1 ? end : undefined;
}

const [loneHan, twoHan] = [/^\p{Script=Han}$/u, /^\p{Script=Han}{2}$/u];

const isGiven = (token: Token | undefined, before: Token): boolean =>
  token !== undefined &&
  loneHan.test(token.word) &&
  !isFunction(token.word) &&
  !speech.test(token.word) &&
  token.start === before.end;

/** A given name that happens to be a word: 陈|国庆. */
const isPair = (token: Token | undefined, before: Token): boolean =>
  token !== undefined &&
  twoHan.test(token.word) &&
  token.start === before.end &&
  token.logFrequency < rareName;
