import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { ReadOptions } from '../file-text.ts';
import { IngestError } from '../ingest-error.ts';
import { type Piece, piecesOf } from './pdf-pieces.ts';

/** A page as it is set, in points, from its upper left corner. */
export interface SetPage {
  height: number;
  pieces: Piece[];
}

/** A heading of the file's own outline. */
export interface Bookmark {
  title: string;
  /** From 1 on. */
  depth: number;
}

export interface OpenPdf {
  pages: number;
  title: string;
  bookmarks(): Promise<Bookmark[]>;
  /** From 1 on. */
  page(number: number): Promise<SetPage>;
  close(): Promise<void>;
}

/** Opens a PDF to read its text and nothing else: no fonts are made, no pictures decoded, no scripts run. */
export async function openPdf(bytes: Uint8Array, { readResource }: ReadOptions): Promise<OpenPdf> {
  const { getDocument } = await loadEngine();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    BinaryDataFactory: factoryOf(readResource),
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    disableFontFace: true,
    disableWorkerRendering: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
  } as Parameters<typeof getDocument>[0]);
  const file = await task.promise.catch((error: unknown) => {
    throw named(error, 'PasswordException')
      ? new IngestError('pdf_password')
      : new IngestError('pdf_damaged', [], [], { cause: error });
  });
  return {
    pages: file.numPages,
    title: await titleOf(file),
    bookmarks: () => bookmarksOf(file),
    page: async (number) => setPage(await file.getPage(number)),
    close: () => task.destroy(),
  };
}

function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

interface Scope {
  window?: unknown;
  DOMMatrix?: unknown;
  Path2D?: unknown;
}

/**
 * Loads pdf.js and its worker into the thread we are in, which is a worker already. It would take that worker for its
 * own and answer its messages, but not where there is a window; and Node has no matrix and no path, which only drawing needs.
 */
async function loadEngine(): Promise<typeof import('pdfjs-dist')> {
  const scope = globalThis as Scope;
  const missing = (['window', 'DOMMatrix', 'Path2D'] as const).filter((name) => !(name in scope));
  for (const name of missing) scope[name] = class {};
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    for (const name of missing) delete scope[name];
  }
}

/** Old Chinese, Japanese and Korean files say which character is meant in tables that come with us. */
function factoryOf(readResource: ReadOptions['readResource']) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || readResource === undefined) throw new Error(`${filename} is not at hand`);
      return readResource(`/cmaps/${filename}`);
    }
  };
}

async function titleOf(file: PDFDocumentProxy): Promise<string> {
  const { info } = await file.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}

async function bookmarksOf(file: PDFDocumentProxy): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  const outline = (await file.getOutline()) ?? [];
  const waiting = outline.map((item) => ({ item, depth: 1 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, depth } = next;
    bookmarks.push({ title: item.title, depth });
    for (const inner of item.items.toReversed()) waiting.push({ item: inner, depth: depth + 1 });
  }
  return bookmarks;
}

async function setPage(page: PDFPageProxy): Promise<SetPage> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  page.cleanup();
  const upright = new Set(Object.keys(styles).filter((name) => !styles[name]!.vertical));
  return { height, pieces: piecesOf(items, transform, (font) => !upright.has(font)) };
}
