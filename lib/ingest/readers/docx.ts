import type { Archive } from '../archive.ts';
import { BlockWriter } from '../block-writer.ts';
import type { FileNote } from '../file-text.ts';
import { IngestError } from '../ingest-error.ts';
import { findElement, type MarkupElement, parseMarkup, textIn } from '../markup.ts';
import { wordNotes } from './docx-notes.ts';
import { wordNumbering } from './docx-numbering.ts';
import { wordStyles } from './docx-styles.ts';
import { WordWriter } from './docx-writer.ts';
import { type Reader, unsaid } from './reader.ts';
import { withUsualPrefix } from './word-prefix.ts';

/** A Word document (ECMA-376): headings, lists with their numbers, tables, notes; tracked changes as if accepted. */
export const docx = {
  read(archive) {
    const part = (name: string) => {
      const source = archive.text(name);
      return source === null ? null : withUsualPrefix(parseMarkup(source, 'xml'));
    };
    const main = mainPart(archive, part);
    const tree = part(main);
    const body = tree === null ? null : findElement(tree, 'w:body');
    if (body === null) throw new IngestError('docx_incomplete');
    const folder = main.replace(/[^/]*$/, '');
    const writer = new BlockWriter();
    const word = new WordWriter(
      writer,
      wordStyles(part(`${folder}styles.xml`)),
      wordNumbering(part(`${folder}numbering.xml`)),
    );
    word.write(body);
    const notes = ['footnotes', 'endnotes'].flatMap((name) => wordNotes(part(`${folder}${name}.xml`)));
    for (const note of notes) word.write(note);
    const core = part('docProps/core.xml');
    const { text, lines } = writer.finish();
    return {
      ...unsaid,
      text,
      lines,
      whole: true,
      title: word.title ?? titleIn(core, text),
      notes: told({ changes: word.changes, footnotes: notes.length }),
    };
  },
} satisfies Reader<Archive>;

/** Named by the package's relations; by habit where they are lost. */
function mainPart(archive: Archive, part: (name: string) => MarkupElement | null): string {
  const relations = part('_rels/.rels');
  const usual = 'word/document.xml';
  if (relations === null) return usual;
  for (const child of findElement(relations, 'Relationships')?.children ?? []) {
    if (typeof child === 'string' || !child.attributes.get('Type')?.endsWith('/officeDocument')) continue;
    const target = child.attributes.get('Target')?.replace(/^\//, '') ?? '';
    if (new Set(archive.names()).has(target)) return target;
  }
  return usual;
}

/** The file's own title, which is often the one of the file it was copied from: believed where the text begins with it. */
function titleIn(core: MarkupElement | null, text: string): string | null {
  const element = core === null ? null : findElement(core, 'dc:title');
  const title = element === null ? '' : textIn(element).replace(/\s+/g, ' ').trim();
  const bare = (one: string) => one.replace(/\s+/g, '');
  return title.length >= 4 && bare(text.slice(0, 2_000)).includes(bare(title)) ? title : null;
}

function told(counts: { changes: number; footnotes: number }): FileNote[] {
  return (['changes', 'footnotes'] as const)
    .filter((code) => counts[code] > 0)
    .map((code) => ({ code, parts: [counts[code]] }));
}
