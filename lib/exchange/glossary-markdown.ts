import type { GlossaryEntry } from '../questions/glossary.ts';
import type { GlossaryWords } from './glossary-words.ts';
import { inLine, literal, quotedBlock } from './markdown.ts';

/** A glossary as CommonMark (https://spec.commonmark.org/0.31.2/), every word of it literal. */
export function writeGlossaryMarkdown(entries: readonly GlossaryEntry[], words: GlossaryWords): string {
  return `${[`# ${literal(words.heading)}`, ...entries.map((entry) => writeOne(entry, words))].join('\n\n')}\n`;
}

function writeOne(entry: GlossaryEntry, words: GlossaryWords): string {
  const { form, variants, kind, pinyin, definition, source } = entry;
  const also = variants.length > 0 ? words.variants + variants.join(words.comma) : '';
  const facts = [pinyin, words.kindOf(kind), also].filter(Boolean).join(' · ');
  const blocks = [`## ${inLine(form)}`, inLine(facts)];
  if (definition !== '') blocks.push(quotedBlock(definition));
  if (source !== '') blocks.push(inLine(source));
  return blocks.join('\n\n');
}
