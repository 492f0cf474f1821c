import type { GramRange } from '../store/unpack-grams.ts';
import { readingsOf } from '../text/sounds.ts';
import { type Element, isCharacter, type Word } from './elements.ts';
import { characterGram, initialsGram, pairGram, pairsBeginning, skipGram, wordGram } from './gram-names.ts';
import { unitKind } from './unit-kind.ts';

/** Ranges of grams any of which bears witness for one part of a word. */
export type Probe = GramRange[];

/** The same for the same probe. */
export function probeName(probe: Probe): string {
  return probe.map(({ from, to }) => `${from}\n${to}`).join('\n');
}

/** After every gram that begins so. */
const beyond = '\uffff';
const exactly = (gram: string): GramRange => ({ from: gram, to: gram });
const beginning = (gram: string): GramRange => ({ from: gram, to: gram + beyond });

/** What to look up to find passages that hold a word. */
export function probesOf({ elements, phrase }: Word): Probe[] {
  return cut(elements).flatMap(({ kind, part, last }) =>
    kind === 'word' ? [wordProbe(part, last && !phrase)] : characterProbes(part),
  );
}

/** What outlives one character wrong, missing, extra or swapped with its neighbour. */
export function looseProbesOf({ elements }: Word): Probe[] {
  return cut(elements).flatMap(({ kind, part }) => (kind === 'character' ? skipProbes(part) : []));
}

/** Each character by itself. */
export function halfProbesOf({ elements }: Word): Probe[] {
  return elements.filter(isCharacter).map(characterProbe);
}

/** One character, wherever it stands. */
export function characterProbe(element: Element): Probe {
  return 'unit' in element ? [exactly(characterGram(element.unit))] : [];
}

/** Two characters with another one between them. */
export function skipProbe(a: Element, b: Element): Probe {
  return 'unit' in a && 'unit' in b ? [exactly(skipGram(a.unit, b.unit))] : [];
}

function skipProbes(part: readonly Element[]): Probe[] {
  const probes: Probe[] = [];
  part.forEach((a, at) => {
    for (const b of part.slice(at + 1, at + 3)) {
      if ('unit' in a && 'unit' in b) probes.push(skipProbe(a, b));
    }
    const extra = part[at + 2];
    if (extra && isWhole(a)) probes.push(pairProbe(a, extra));
  });
  return probes;
}

interface Part {
  kind: 'word' | 'character';
  part: Element[];
  last: boolean;
}

const kindOf = (element: Element) => ('unit' in element ? unitKind(element.unit.charCodeAt(0)) : 'character');

function cut(elements: readonly Element[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < elements.length; ) {
    const kind = kindOf(elements[at]!);
    let end = at + 1;
    while (end < elements.length && kindOf(elements[end]!) === kind) end += 1;
    if (kind !== 'between')
      parts.push({ kind, part: elements.slice(at, end), last: end === elements.length });
    at = end;
  }
  return parts;
}

/** The last word may be typed only in part; one letter is no part, it would be half the corpus. */
function wordProbe(part: readonly Element[], open: boolean): Probe {
  const word = part.map((element) => ('unit' in element ? element.unit : '')).join('');
  return [open && word.length > 1 ? beginning(wordGram(word)) : exactly(wordGram(word))];
}

function characterProbes(part: readonly Element[]): Probe[] {
  const [only] = part;
  if (part.length === 1) return only && 'unit' in only ? [[exactly(characterGram(only.unit))]] : [];
  const probes: Probe[] = [];
  for (let at = 0; at + 1 < part.length; at += 1) {
    const [a, b, c] = part.slice(at, at + 3) as [Element, Element, Element?];
    if (isWhole(a)) probes.push(pairProbe(a, b));
    if (c && ![a, b, c].every(isWhole)) probes.push(initialsProbe([a, b, c]));
  }
  return probes;
}

const isWhole = (element: Element) =>
  'unit' in element || 'anyOf' in element || ('sound' in element && element.whole);

/** Two neighbours. */
export function pairProbe(a: Element, b: Element): Probe {
  if ('anyOf' in a || 'anyOf' in b) return likeProbe(unitsOf(a), unitsOf(b));
  return soundsOfElement(a).flatMap((soundA) =>
    soundsOfElement(b).map((soundB) => {
      if ('unit' in a && 'unit' in b) return exactly(pairGram(soundA, soundB, a.unit, b.unit));
      return beginning(pairsBeginning(soundA, soundB) + (isWhole(b) ? ' ' : ''));
    }),
  );
}

function unitsOf(element: Element): string[] {
  if ('anyOf' in element) return [...element.anyOf];
  return 'unit' in element ? [element.unit] : [];
}

/** Of two neighbours one may be another that looks like it: both would be rare, and cost many look-ups. */
function likeProbe([a = '', ...likeA]: string[], [b = '', ...likeB]: string[]): Probe {
  const pairs = [[a, b], ...likeA.map((like) => [like, b]), ...likeB.map((like) => [a, like])];
  return pairs.flatMap(([one = '', other = '']) => pairProbe({ unit: one }, { unit: other }));
}

function initialsProbe(three: readonly Element[]): Probe {
  const letters = three.map((element) => [
    ...new Set(soundsOfElement(element).map((sound) => sound.charAt(0))),
  ]);
  const [first = [], second = [], third = []] = letters;
  return first.flatMap((a) => second.flatMap((b) => third.map((c) => exactly(initialsGram(a + b + c)))));
}

function soundsOfElement(element: Element): readonly string[] {
  if ('sound' in element) return [element.sound];
  if (!('unit' in element)) return [];
  const readings = readingsOf(element.unit);
  return readings.length > 0 ? readings : [''];
}
