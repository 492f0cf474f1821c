import { pdfPages, pdfSize, pdfTime } from '../../limits.ts';
import { takeBreath } from '../../take-breath.ts';
import type { ReadOptions } from '../file-text.ts';
import { IngestError } from '../ingest-error.ts';
import type { Line } from '../line.ts';
import { columnsOf } from './pdf-columns.ts';
import { type Bookmark, type OpenPdf, openPdf } from './pdf-engine.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { printPages } from './pdf-print.ts';
import { type Row, rowOf, rowsOf } from './pdf-rows.ts';
import { type Reader, unsaid } from './reader.ts';

/** A PDF (ISO 32000): its text in reading order, as it is set; throws for one without text. */
export const pdf = {
  async read(bytes, options) {
    if (bytes.length > pdfSize)
      throw new IngestError('large', [Math.ceil(bytes.length / 1e6), pdfSize / 1e6]);
    const late = AbortSignal.timeout(pdfTime);
    const file = await inTime(openPdf(bytes, options), late);
    try {
      if (file.pages > pdfPages) throw new IngestError('pdf_long', [file.pages, pdfPages]);
      const pages = await readPages(file, late, options);
      return textOf(pages, await inTime(file.bookmarks(), late), file.title);
    } catch (error) {
      if (error instanceof IngestError || options.signal?.aborted) throw error;
      throw new IngestError('pdf_damaged', [], [], { cause: error });
    } finally {
      await file.close();
    }
  },
} satisfies Reader<Uint8Array>;

/** A page in its columns. */
interface ReadPage {
  height: number;
  columns: Row[][];
}

async function readPages(file: OpenPdf, late: AbortSignal, { signal }: ReadOptions): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.pages; number++) {
    signal?.throwIfAborted();
    const { height, pieces } = await inTime(file.page(number), late);
    pages.push({ height, columns: columnsOf(pieces).map((column) => rowsOf(column).map(rowOf)) });
    await takeBreath();
  }
  return pages;
}

/** What `work` gives, unless the time for the file is over first. */
async function inTime<T>(work: Promise<T>, late: AbortSignal): Promise<T> {
  const slow = () => new IngestError('pdf_slow', [pdfTime / 1_000]);
  if (late.aborted) throw slow();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(slow());
  late.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    late.removeEventListener('abort', stop);
  }
}

function textOf(pages: readonly ReadPage[], bookmarks: readonly Bookmark[], stated: string) {
  const framed = pages.map(({ height, columns }) => ({ height, rows: columns.flat() }));
  const empty = framed.filter(({ rows }) => rows.length === 0).length;
  if (empty === pages.length) throw new IngestError('pdf_pictures');
  const printed = printPages(pages, furnitureOf(framed), bookmarks);
  return {
    ...unsaid,
    ...printed,
    title: believed(stated, printed.lines),
    notes: empty > 0 ? [{ code: 'pictures' as const, parts: [empty] }] : [],
  };
}

/** The file's own title is often its name or that of the file it was made from: believed where the text begins with it. */
function believed(title: string, lines: readonly Line[]): string | null {
  const bare = (one: string) => one.replace(/\s+/g, '');
  const first = lines.filter(({ furniture }) => !furniture).slice(0, 40);
  return title.length >= 4 && bare(first.map(({ text }) => text).join('')).includes(bare(title))
    ? title
    : null;
}
