import { readFile } from 'node:fs/promises';
import en from '../../data/public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../data/public/_locales/zh_CN/messages.json' with { type: 'json' };
import { ingest, type Reading } from '../../lib/ingest/ingest.ts';
import { IngestError, type IngestErrorCode } from '../../lib/ingest/ingest-error.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const readResource = (path: string) =>
  readFile(new URL(`../../node_modules/pdfjs-dist${path}`, import.meta.url)) as Promise<Uint8Array>;

export const read = (file: Uint8Array | string, name = 'file.txt', encoding?: string): Promise<Reading> =>
  ingest(
    typeof file === 'string' ? utf8(file) : file,
    name,
    {},
    {
      readResource,
      ...(encoding !== undefined && { encoding }),
    },
  );

/** What a file that is refused says to its reader, in both languages. */
export interface Refusal {
  code: IngestErrorCode;
  en: string;
  zh: string;
  candidates: readonly { encoding: string; preview: string }[];
}

/** The refusal of a file; throws where it is read, or fails in another way. */
export async function refusalOf(file: Uint8Array | string, name?: string): Promise<Refusal> {
  try {
    await read(file, name);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const { code, parts, candidates } = error;
    const filled = (sentence: string) =>
      sentence.replace(/\$([1-9])/g, (_, number) => String(parts[number - 1] ?? `$${number}`));
    const key = `ingest_${code}` as const;
    return { code, candidates, en: filled(en[key].message), zh: filled(zh[key].message) };
  }
  throw new Error('The file was read.');
}
