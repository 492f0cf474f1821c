import { decode } from '../ingest/decode.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { ImportError } from './import-error.ts';

/** The text of a file that may hold anything; throws `ImportError` `foreign` where it is none. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes);
  }
}

/** A spreadsheet may have written the table anew in the encoding of its country. */
function decoded(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof IngestError) throw new ImportError('foreign');
    throw error;
  }
}

/** Undefined, which JSON never is, where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
