import { readdirSync, readFileSync } from 'node:fs';
import { sentences } from '../../lib/text/sentences.ts';
import { edit, joined } from '../../tests/anchoring/damage.ts';

const folder = new URL('../../data/documents/', import.meta.url);

/** A small generator of numbers between 0 and 1 (mulberry32), the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The built-in documents, one after the other. */
export function builtInText(): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}

/** Their sentences, without the marks of Markdown. */
export function builtInSentences(): string[] {
  return builtInText()
    .split(/\n+/)
    .flatMap((line) => {
      const plain = line.replace(/[*#]/g, '').trim();
      return sentences(plain).map(({ start, end }) => plain.slice(start, end));
    });
}

/** `size` code units of news: clauses of the built-in documents put together anew, so that hardly two sentences are the same. */
export function shuffledPage(size: number, random: () => number): string {
  const clauses = builtInText()
    .split(/(?<=[，,。；\s])/)
    .map((clause) => clause.replace(/[，,。；\s]+$/, ''))
    .filter((clause) => clause.length > 2);
  const sentences: string[] = [];
  for (let length = 0; length < size; length += sentences.at(-1)!.length) {
    const count = 3 + Math.floor(random() * 4);
    const picked = Array.from({ length: count }, () => clauses[Math.floor(random() * clauses.length)]!);
    sentences.push(`${picked.join('，')}。`);
  }
  return sentences.join('').slice(0, size);
}

/** The sentences of a page, and a near twin of each somewhere else: some of its characters are others. */
export function twinsOf(page: string, random: () => number): string {
  const lines = sentences(page).map(({ start, end }) => page.slice(start, end));
  const twins = lines.map((line) => joined(edit(line, 0.03 + random() * 0.09, random)));
  const places = twins.map((twin) => ({ twin, at: Math.floor(random() * lines.length) }));
  const byPlace = Map.groupBy(places, ({ at }) => at);
  return lines.flatMap((line, at) => [line, ...(byPlace.get(at) ?? []).map(({ twin }) => twin)]).join('');
}
