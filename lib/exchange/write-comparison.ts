import type { CitedSentence, ComparedPair, Conflict, TimelineEntry } from '../questions/insight.ts';
import type { Language } from '../questions.ts';
import { citationText } from './citation.ts';
import { diffLine, inLine, literal } from './markdown.ts';

/** What a written comparison says besides the sentences, in the reader's language. */
export interface ComparisonWords {
  language: Language;
  heading: string;
  legend: string;
  conflicts: string;
  shared: string;
  /** Above the sentences that only the one, or only the other side has. */
  onlyLeft: string;
  onlyRight: string;
}

/** A comparison in Markdown: contradictions first, then what both have, what only the one and what only the other has. */
export function writeComparison(
  pairs: readonly ComparedPair[],
  conflicts: readonly Conflict[],
  words: ComparisonWords,
): string {
  const cite = (sentence: CitedSentence) => `- ${cited(sentence, words.language)}`;
  const shared = pairs.filter(({ left, right }) => left && right);
  const only = (side: 'left' | 'right') =>
    pairs.flatMap(({ left, right }) => (left && right ? [] : ((side === 'left' ? left : right) ?? [])));
  return written(words.heading, [
    section(
      words.conflicts,
      conflicts.map(({ printed, sentences }) =>
        [`- ${printed.map(inLine).join(' ≠ ')}`, ...sentences.map((one) => `  ${cite(one)}`)].join('\n'),
      ),
    ),
    section(
      words.shared,
      shared.map(({ left, right, pieces }) =>
        [`- ${diffLine(pieces)}`, ...[left!, right!].map((one) => `  ${cite(one)}`)].join('\n'),
      ),
      words.legend,
    ),
    section(words.onlyLeft, only('left').map(cite)),
    section(words.onlyRight, only('right').map(cite)),
  ]);
}

/** A timeline in Markdown, one sentence a line; `timeOf` says its time. */
export function writeTimeline(
  entries: readonly TimelineEntry[],
  { language, heading }: Pick<ComparisonWords, 'language' | 'heading'>,
  timeOf: (entry: TimelineEntry) => string,
): string {
  const lines = entries.map((entry) => `- **${inLine(timeOf(entry))}** ${cited(entry.sentence, language)}`);
  return written(heading, [lines.join('\n')]);
}

function cited({ text, citation }: CitedSentence, language: Language): string {
  return inLine(citationText(text, citation, language));
}

function section(title: string, lines: readonly string[], note = ''): string {
  if (lines.length === 0) return '';
  return [`## ${inLine(title)}`, ...(note ? [literal(note)] : []), lines.join('\n')].join('\n\n');
}

function written(heading: string, parts: readonly string[]): string {
  return `${[`# ${inLine(heading)}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
}
