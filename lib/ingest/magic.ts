/** First bytes of files that are no text, whatever their name says. */
const magic: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x50, 0x4b, 0x05, 0x06], // empty zip
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1], // old Word
  [0x00, 0x61, 0x73, 0x6d], // WebAssembly
  [0x4f, 0x67, 0x67, 0x53], // Ogg
  [0x52, 0x49, 0x46, 0x46], // WAV, WebP, AVI
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Files packed into one by other means than zip: mark, where it stands, ending. */
const packed: readonly (readonly [mark: string, at: number, ending: string])[] = [
  ['Rar!\u001a', 0, '.rar'],
  ['7z\u00bc\u00af\u0027', 0, '.7z'],
  ['\u001f\u008b\u0008', 0, '.gz'],
  ['(\u00b5/\u00fd', 0, '.zst'],
  ['BZh', 0, '.bz2'],
  ['\u00fd7zXZ', 0, '.xz'],
  ['ustar', 257, '.tar'],
];

/** The ending of such a file, or null. */
export function packedAs(bytes: Uint8Array): string | null {
  const head = asciiOf(bytes.subarray(0, 265));
  return packed.find(([mark, at]) => head.startsWith(mark, at))?.[2] ?? null;
}

/** Is this a container of our own readers? The mark of a PDF may stand a little further in. */
export function containerOf(bytes: Uint8Array): 'pdf' | 'zip' | null {
  const head = asciiOf(bytes.subarray(0, 1_024));
  if (['PK\u0003\u0004', 'PK\u0005\u0006'].some((mark) => head.startsWith(mark))) return 'zip';
  return /^[^<]{0,1000}?%PDF-\d/.test(head) ? 'pdf' : null;
}

/** Documents that we do not read, but another program turns into what we do: mark, where it stands, ending, what instead. */
const foreign: readonly (readonly [mark: string, at: number, ending: string, instead: string])[] = [
  ['{\\rtf', 0, '.rtf', '.docx'],
  ['BOOKMOBI', 60, '.mobi', '.epub'],
  ['AT&TFORM', 0, '.djvu', '.pdf'],
  ['%!PS', 0, '.ps', '.pdf'],
];

/** What a document of another program is called, and what to save it as; null for what is none. */
export function foreignFormat(bytes: Uint8Array): { ending: string; instead: string } | null {
  const letter = letterOf(bytes);
  if (letter !== null) return letter;
  const head = asciiOf(bytes.subarray(0, 80));
  const found = foreign.find(([mark, at]) => head.startsWith(mark, at));
  return found === undefined ? null : { ending: found[2], instead: found[3] };
}

/** A letter of several parts or coded, and a page saved as such a one (RFC 2045, RFC 2557); one in plain words is a text. */
function letterOf(bytes: Uint8Array): { ending: string; instead: string } | null {
  const head = asciiOf(bytes.subarray(0, 16_384));
  if (!/^[\w-]+: /.test(head)) return null;
  if (/^Content-Type:\s*multipart\/related\b/im.test(head)) return { ending: '.mhtml', instead: '.html' };
  const isCoded =
    /^Content-Type:\s*multipart\//im.test(head) ||
    /^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)\b/im.test(head);
  return isCoded && /^MIME-Version:/im.test(head) ? { ending: '.eml', instead: '.pdf' } : null;
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Is this nothing but an address that somebody kept, as Windows and macOS do in a file of its own? */
export function isLinkFile(text: string): boolean {
  return (
    /^\ufeff?\s*\[InternetShortcut\]/.test(text) ||
    (/<!DOCTYPE plist\b/.test(text.slice(0, 200)) && /^[\s\S]{0,1000}<key>URL<\/key>/.test(text))
  );
}

/** Does a text begin as XML or HTML does, comments aside? An XHTML page is both, and read as HTML. */
export function markupOf(text: string): 'xml' | 'html' | null {
  const head = text.slice(0, 8_192).replace(/^\s*(?:<!--[\s\S]*?-->\s*)*/, '');
  if (/^<\?xml\b|^<!doctype\s+(?!html)/i.test(head))
    return /<html\b/i.test(head) && !/<!ENTITY/.test(head) ? 'html' : 'xml';
  return htmlStart.test(head) ? 'html' : null;
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|main|p|h[1-6]|table|center|svg|base|script|style|link|iframe)\b/i;

/** Is this a file of another kind renamed `.txt`? NUL bytes are allowed where they make UTF-16 without a mark. */
export function isBinary(bytes: Uint8Array): boolean {
  if (magic.some((first) => first.every((byte, i) => bytes[i] === byte))) return true;
  const head = bytes.subarray(0, 100_000);
  return head.includes(0) && utf16OrderOf(head) === null;
}

/**
 * Byte order of UTF-16 without a mark, by where its NUL bytes stand: ASCII marks and blanks have one in each pair,
 * always on the same side. Null where they stand on both or are not a text's.
 */
export function utf16OrderOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  if (even + odd === 0 || (even > 0 && odd > 0)) return null;
  return even > 0 ? 'utf-16be' : 'utf-16le';
}
