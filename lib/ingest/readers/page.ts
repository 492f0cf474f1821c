import * as v from 'valibot';
import { BlockWriter } from '../block-writer.ts';
import { extractedPage } from '../extracted-page.ts';
import type { FileText } from '../file-text.ts';
import { IngestError } from '../ingest-error.ts';
import { withoutTurns } from '../invisible.ts';
import { unsaid } from './reader.ts';

/** Reads the main text of a web page, as JSON of an `ExtractedPage`; throws `IngestError`. */
export async function readPageFile(bytes: Uint8Array): Promise<FileText> {
  const checked = v.safeParse(extractedPage, JSON.parse(new TextDecoder().decode(bytes)));
  if (!checked.success) throw new IngestError('binary');
  const { title, date, issuer, front, blocks } = checked.output;
  const writer = new BlockWriter();
  writer.writeFront(title, front);
  for (const { text, ...marks } of blocks) {
    writer.begin(marks);
    writer.writeAsIs(text);
  }
  const { text, lines } = writer.finish();
  return withoutTurns({
    ...unsaid,
    text,
    lines,
    title,
    date,
    issuer,
    format: 'page',
    encoding: null,
    whole: true,
  });
}
