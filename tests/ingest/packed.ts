import { type Zippable, zipSync } from 'fflate';

/** Text parts, or bytes, by their names. */
export type Parts = Record<string, string | Uint8Array>;

export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync(files);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of the given body, and whatever parts beside it. */
export function docxOf(body: string, others: Parts = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

/** A paragraph of Word. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An EPUB of chapters, each the body of an XHTML page. */
export function epubOf(chapters: readonly string[], others: Parts = {}): Uint8Array {
  const names = chapters.map((_, i) => `c${i + 1}.xhtml`);
  const items = names.map(
    (name, i) => `<item id="c${i + 1}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, i) => `<itemref idref="c${i + 1}"/>`);
  const parts: Parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>产业志</dc:title>
      <dc:creator>王编</dc:creator><dc:date>2024-05-06</dc:date></metadata><manifest>
      <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}
      </manifest><spine>${spine.join('')}</spine></package>`,
    'OPS/nav.xhtml': `<html><body><nav epub:type="toc"><ol>${names
      .map((name, i) => `<li><a href="${name}">第${i + 1}章 目录所载</a></li>`)
      .join('')}</ol></nav></body></html>`,
  };
  for (const [i, chapter] of chapters.entries())
    parts[`OPS/c${i + 1}.xhtml`] =
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${chapter}</body></html>`;
  return zipOf({ ...parts, ...others });
}
