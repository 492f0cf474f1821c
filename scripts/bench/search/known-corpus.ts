/** Random corpora out of the built-in documents' sentences, and queries whose right answers are known. */
import { soundsOf } from '../../../lib/text/sounds.ts';
import { simplified } from '../../../lib/text/traditional.ts';
import { chanceOf } from '../chance.ts';
import { builtInSentences } from '../shuffled-page.ts';

/** Each passage carries an invented name of four to six characters, so that a query for it has one right answer. */
export interface KnownCorpus {
  passages: string[];
  names: string[];
}

export interface KnownQuery {
  kind: string;
  query: string;
  /** Indices of the passages that hold what was meant. */
  right: Set<number>;
}

/** A corpus of `size` passages of 60 to 200 characters. */
export function knownCorpus(size: number): KnownCorpus {
  const pick = chanceOf(size + 23);
  const stock = builtInSentences().filter((text) => text.length >= 8);
  const clauses = stock.flatMap((text) => text.split(/[，。；：、,;:]/)).filter((text) => text.length > 4);
  const pairs = [...new Set(stock.flatMap((text) => text.match(/\p{Script=Han}{2}/gu) ?? []))];
  const frames = [
    '，据NAME介绍，',
    '，NAME负责人表示，',
    '（NAME供稿）',
    '，由NAME牵头，',
    '，NAME6G试验网启动，',
  ];
  const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const corpus: KnownCorpus = { passages: [], names: [] };
  for (let at = 0; at < size; at += 1) {
    const name = (one(pairs) + one(pairs) + (pick(2) ? one(pairs) : '')).slice(0, 4 + pick(3));
    const half = 30 + pick(70);
    let [before, after] = ['', ''];
    while (before.length < half) before += pick(5) < 3 ? one(stock) : `${one(clauses)}，`;
    while (after.length < half) after += pick(5) < 3 ? one(stock) : `${one(clauses)}。`;
    corpus.passages.push(before.slice(0, half) + one(frames).replace('NAME', name) + after.slice(0, half));
    corpus.names.push(name);
  }
  return corpus;
}

const traditional = new Map([...simplified].map(([from, to]) => [to, from]));

/** How a name becomes a query, or null where it can't. */
const kinds: Record<
  string,
  (name: string, pick: (below: number) => number, others: string) => string | null
> = {
  exact: (name) => name,
  wrong: (name, pick, others) => splice(name, pick(name.length), 1, others),
  missing: (name, pick) => splice(name, 1 + pick(name.length - 2), 1, ''),
  extra: (name, pick, others) => splice(name, 1 + pick(name.length - 1), 0, others),
  swapped: (name, pick) => {
    const at = pick(name.length - 1);
    return splice(name, at, 2, name.charAt(at + 1) + name.charAt(at));
  },
  pinyin: (name) => soundsOf(name).join(''),
  syllables: (name) => soundsOf(name).join(' '),
  initials: (name) =>
    soundsOf(name)
      .map((sound) => sound.charAt(0))
      .join(''),
  mixed: (name) => name.slice(0, 2) + soundsOf(name.slice(2)).join(''),
  traditional: (name) => Array.from(name, (character) => traditional.get(character) ?? character).join(''),
};

function splice(name: string, at: number, count: number, put: string): string {
  return name.slice(0, at) + put + name.slice(at + count);
}

/** `each` queries of every kind, and as many of two words in another order and of letters beside a name. */
export function knownQueries({ passages, names }: KnownCorpus, each: number): KnownQuery[] {
  const pick = chanceOf(passages.length + 31);
  const others = [
    ...new Set(
      passages
        .slice(0, 200)
        .join('')
        .match(/\p{Script=Han}/gu),
    ),
  ];
  const holding = (...texts: string[]) =>
    new Set(passages.flatMap((text, at) => (texts.every((one) => text.includes(one)) ? [at] : [])));
  const queries: KnownQuery[] = [];
  for (let round = 0; round < each; round += 1) {
    for (const [kind, make] of Object.entries(kinds)) {
      const name = names[pick(names.length)]!;
      const query = make(name, pick, others[pick(others.length)]!);
      if (query !== null && (kind === 'exact' || query !== name))
        queries.push({ kind, query, right: holding(name) });
    }
    const at = pick(names.length);
    const [name, text] = [names[at]!, passages[at]!];
    const word = text.match(/\p{Script=Han}{3}/u)?.[0] ?? '';
    queries.push({ kind: 'two words', query: `${name} ${word}`, right: holding(name, word) });
    if (text.includes(`${name}6G`)) {
      queries.push({ kind: 'letters', query: `${name.slice(-3)}6g`, right: holding(`${name.slice(-3)}6G`) });
    }
  }
  return queries;
}
