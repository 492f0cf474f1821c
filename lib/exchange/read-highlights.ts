import { decode } from '../ingest/decode.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { highlightFile } from '../limits.ts';
import { completeHighlights, type HighlightFile } from './found-highlight.ts';
import { readHighlightsCsv } from './highlights-csv.ts';
import { readHighlightsJson } from './highlights-json.ts';
import { ImportError } from './import-error.ts';
import { readAnnotations } from './read-annotations.ts';
import { readHypothesis } from './read-hypothesis.ts';

/**
 * Reads a file of highlights, whatever its name: our JSON and CSV, W3C annotations, an export of Hypothesis. All of it is
 * good or none is taken; `now` in ms since 1970 stands where a time is missing. Throws `ImportError`.
 */
export async function readHighlights(file: Blob, now: number): Promise<HighlightFile> {
  if (file.size > highlightFile) throw new ImportError('large');
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  const value = parseJson(text);
  const found =
    value === undefined
      ? readHighlightsCsv(text)
      : (readHighlightsJson(value) ?? readHypothesis(value) ?? readAnnotations(value));
  if (!found) throw new ImportError('foreign');
  return completeHighlights(found, now);
}

/** A spreadsheet may have written the table anew in the encoding of its country. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes);
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof IngestError) throw new ImportError('foreign');
    throw error;
  }
}

/** Undefined, which JSON never is, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
