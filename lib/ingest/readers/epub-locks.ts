import type { Archive } from '../archive.ts';
import { elementsNamed, parseMarkup } from '../markup.ts';

/** Ways of scrambling fonts that any reader undoes: no lock on the text. */
const obfuscation = /^(?:http:\/\/www\.idpf\.org\/2008\/embedding|http:\/\/ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Names of the parts that are encrypted (OCF 3.5.2). */
export function lockedParts(archive: Archive): Set<string> {
  const source = archive.text('META-INF/encryption.xml');
  if (source === null) return new Set();
  const locked = new Set<string>();
  for (const data of elementsNamed(parseMarkup(source, 'xml'), 'EncryptedData')) {
    const method = elementsNamed(data, 'EncryptionMethod')[0]?.attributes.get('Algorithm') ?? '';
    const name = elementsNamed(data, 'CipherReference')[0]?.attributes.get('URI');
    if (name !== undefined && !obfuscation.test(method)) locked.add(name);
  }
  return locked;
}
