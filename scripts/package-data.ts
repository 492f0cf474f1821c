import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { licenceFiles } from './licences.ts';

/** Folders of `data/` that travel in the package byte for byte, under the same names at its root. */
const packaged = ['documents', 'lexicon'];

/** Tables by which old PDFs of East Asia say what they mean: those that ISO 32000 names (9.7.5.2), and the way to Unicode. */
const characterMaps =
  '{GB-EUC,GBpc-EUC,GBK-EUC,GBKp-EUC,GBK2K,UniGB-UCS2,UniGB-UTF16,B5pc,HKscs-B5,ETen-B5,ETenms-B5,CNS-EUC,UniCNS-UCS2,' +
  'UniCNS-UTF16,83pv-RKSJ,90ms-RKSJ,90msp-RKSJ,90pv-RKSJ,Add-RKSJ,EUC,Ext-RKSJ,UniJIS-UCS2,UniJIS-UCS2-HW,UniJIS-UTF16,' +
  'KSC-EUC,KSCms-UHC,KSCms-UHC-HW,KSCpc-EUC,UniKS-UCS2,UniKS-UTF16}-{H,V}.bcmap';
const toUnicode = '{H,V,Adobe-{GB1,CNS1,Japan1,Korea1}-UCS2}.bcmap';

/** Build hook: adds built-in documents, lexicon, the character maps of pdf.js and licences to the files that WXT copies. */
export function packageData(wxt: Wxt, files: ResolvedPublicFile[]): void {
  files.push(...licenceFiles(wxt.config.root));
  const maps = join(wxt.config.root, 'node_modules/pdfjs-dist/cmaps');
  for (const name of globSync([characterMaps, toUnicode], { cwd: maps }))
    files.push({ absoluteSrc: join(maps, name), relativeDest: `cmaps/${name}` });
  const data = join(wxt.config.root, 'data');
  for (const entry of globSync(`{${packaged.join(',')}}/**`, { cwd: data, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absoluteSrc = join(entry.parentPath, entry.name);
    files.push({ absoluteSrc, relativeDest: absoluteSrc.slice(data.length + 1).replaceAll('\\', '/') });
  }
}
