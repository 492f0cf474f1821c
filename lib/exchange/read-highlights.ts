import { highlightFile } from '../limits.ts';
import { parseJson, textOfFile } from './file-text.ts';
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
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
  const value = parseJson(text);
  const found =
    value === undefined
      ? readHighlightsCsv(text)
      : (readHighlightsJson(value) ?? readHypothesis(value) ?? readAnnotations(value));
  if (!found) throw new ImportError('foreign');
  return completeHighlights(found, now);
}
