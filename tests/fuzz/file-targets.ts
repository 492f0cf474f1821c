import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { ingest } from '../../lib/ingest/ingest.ts';
import { IngestError } from '../../lib/ingest/ingest-error.ts';
import { passageLength } from '../../lib/limits.ts';
import { docxOf, epubOf, paragraph, zipOf } from '../ingest/packed.ts';
import { documents } from '../ingest/random-document.ts';
import { column, pdfOf } from '../ingest/tiny-pdf.ts';
import { damaged } from './damaged.ts';
import { markup } from './markup.ts';
import { targetOf } from './target.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readResource = (path: string) =>
  readFile(new URL(`../../node_modules/pdfjs-dist${path}`, import.meta.url)) as Promise<Uint8Array>;

/** A file gives a document whose parts fit together, or one of the refusals that have a sentence. */
async function isReadOrRefused(file: Uint8Array, name: string): Promise<void> {
  try {
    const { document, passages } = await ingest(file, name, {}, { readResource });
    const last = document.articles.at(-1)?.last;
    if (last !== passages.length) throw new Error(`${passages.length} passages, the last is ${last}`);
    if (passages.some(({ text }) => text.trim() === '' || text.length > passageLength))
      throw new Error('A passage is empty or endless.');
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
  }
}

const magics = [
  '',
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '<!doctype html>',
  '<?xml version="1.0"?>',
  '# ',
  '{\\rtf1',
];
const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x1f, 0x8b], [0xd0, 0xcf, 0x11, 0xe0]];
const bytes = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...magics).map(utf8),
      fc.constantFrom(...marks).map((mark) => Uint8Array.from(mark)),
    ),
    fc.oneof(fc.uint8Array({ maxLength: 400 }), documents.map(utf8)),
  )
  .map(([head, body]) => new Uint8Array(Buffer.concat([head, body])));

const wordXml = markup(
  [
    ...[
      'w:p',
      'w:r',
      'w:t',
      'w:pPr',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:ins',
      'w:del',
      'w:hyperlink',
      'w:sdt',
      'w:numPr',
    ],
    ...[
      'w:fldChar',
      'w:instrText',
      'w:footnoteReference',
      'w:br',
      'w:tab',
      'mc:AlternateContent',
      'mc:Fallback',
    ],
  ],
  ['w:val', 'w:id', 'w:fldCharType', 'w:type', 'xml:space'],
);
const wordParts = fc
  .record({
    'word/styles.xml': markup(
      ['w:styles', 'w:style', 'w:name', 'w:basedOn', 'w:outlineLvl'],
      ['w:val', 'w:styleId'],
    ),
    'word/numbering.xml': markup(
      ['w:numbering', 'w:abstractNum', 'w:lvl', 'w:num', 'w:numFmt'],
      ['w:val', 'w:ilvl'],
    ),
    'word/footnotes.xml': wordXml,
    'docProps/core.xml': markup(['dc:title', 'dc:creator', 'dcterms:created'], ['xsi:type']),
  })
  .chain((parts) => fc.subarray(Object.entries(parts)).map((some) => Object.fromEntries(some)));
const words = fc.oneof(
  fc.tuple(wordXml, wordParts).map(([body, parts]) => docxOf(paragraph('未来产业') + body, parts)),
  damaged(wordXml.map((body) => docxOf(paragraph('未来产业') + body))),
);

const chapter = markup(['p', 'h1', 'h2', 'table', 'tr', 'td', 'ul', 'li', 'ruby', 'rt', 'a'], ['id', 'href']);
const books = fc.oneof(
  fc
    .tuple(
      fc.array(chapter, { maxLength: 3 }),
      markup(['package', 'manifest', 'item', 'spine', 'itemref'], ['id']),
    )
    .map(([chapters, book]) => epubOf(chapters, chapters.length % 2 ? {} : { 'OPS/book.opf': book })),
  damaged(fc.array(chapter, { minLength: 1, maxLength: 3 }).map((chapters) => epubOf(chapters))),
);

const page = (text: string) => column(72, 740, 12, [text, '第一章 总则']);
const pdfs = damaged(fc.constantFrom('Terms of a field', '未来产业').map((text) => pdfOf([page(text)])));

const pages = fc.oneof(
  markup(
    [
      ...[
        'div',
        'p',
        'h1',
        'article',
        'table',
        'tr',
        'td',
        'ul',
        'li',
        'script',
        'style',
        'svg',
        'template',
        'br',
      ],
      ...[
        'main',
        'nav',
        'section',
        'textarea',
        'iframe',
        'plaintext',
        'noscript',
        'pre',
        'ruby',
        'rt',
        'meta',
      ],
    ],
    ['id', 'class', 'href', 'content', 'charset', 'property', 'hidden', 'onload', '__proto__'],
  ).map((html) => utf8(`<!doctype html><title>未来产业</title>${html}`)),
  damaged(fc.constant(utf8('<html><meta charset=gbk><body><article><h1>题</h1><p>未来产业</article>'))),
);
const packages = fc
  .dictionary(
    fc.constantFrom('__proto__', '../x', '[Content_Types].xml', 'mimetype', 'word/document.xml', 'a'),
    fc.string(),
  )
  .map((parts) => zipOf({ ...parts }));

/** Everything that reads a file. */
export const fileTargets = [
  targetOf('bytes of any kind', 16, bytes, (file) => isReadOrRefused(file, 'a.txt')),
  targetOf('Word documents', 8, words, (file) => isReadOrRefused(file, 'a.docx')),
  targetOf('books (EPUB)', 5, books, (file) => isReadOrRefused(file, 'a.epub')),
  targetOf('packages', 2, packages, (file) => isReadOrRefused(file, 'a.zip')),
  targetOf('PDF', 1, pdfs, (file) => isReadOrRefused(file, 'a.pdf')),
  targetOf('web pages', 10, pages, (file) => isReadOrRefused(file, 'a.html')),
];
