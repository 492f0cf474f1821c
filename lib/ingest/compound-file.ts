/** First bytes of a compound file, the package of Office before 2007 ([MS-CFB] 2.2). */
const mark = [0xd0, 0xcf, 0x11, 0xe0];

/** Parts by which one tells what such a file is, and what it is; `null` is a newer document locked with a password. */
const parts: readonly (readonly [name: string, kind: { ending: string; instead: string } | null])[] = [
  ['EncryptedPackage', null],
  ['WordDocument', { ending: '.doc', instead: '.docx' }],
  ['Workbook', { ending: '.xls', instead: '.csv' }],
  ['PowerPoint Document', { ending: '.ppt', instead: '.pdf' }],
  ['__properties_version1.0', { ending: '.msg', instead: '.pdf' }],
];

/** Entries of the directory begin at multiples of this ([MS-CFB] 2.6.1). */
const entrySize = 128;

/** What a compound file is called and what to save it as, or `locked`; null for a file of another kind. */
export function compoundKind(bytes: Uint8Array): { ending: string; instead: string } | 'locked' | null {
  if (!mark.every((byte, at) => bytes[at] === byte)) return null;
  for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
    const found = parts.find(([name]) => isNamed(bytes, at, name));
    if (found) return found[1] ?? 'locked';
  }
  return null;
}

/** Does an entry begin with this name, in UTF-16 and ended by a zero? */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i <= name.length; i++) {
    const unit = i < name.length ? name.charCodeAt(i) : 0;
    if (bytes[at + 2 * i] !== unit || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return true;
}
