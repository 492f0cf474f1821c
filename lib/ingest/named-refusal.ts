import { IngestError, type IngestErrorCode } from './ingest-error.ts';

/** Files of other programs, by the ending of their names, and what to save them as. */
const instead: Readonly<Record<string, string>> = {
  ...ofEach('doc wps dot wpt pages odt uot hwp hwpx', '.docx'),
  ...ofEach('xls et ett xlsb numbers ods', '.csv'),
  ...ofEach(
    'ppt dps dpt key odp caj kdh nh teb caa ofd ceb cebx sep xps oxps djvu chm one pub vsd vsdx msg dwg xmind',
    '.pdf',
  ),
  ...ofEach('mobi azw azw3 kfx prc lit pdb', '.epub'),
};

const pictures = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|heif|avif|psd)$/i;

/** Refusals by what a file is not: its name may say more. */
const unknown: ReadonlySet<IngestErrorCode> = new Set(['binary', 'zip_plain', 'docx_incomplete', 'format']);

function ofEach(endings: string, save: string): Record<string, string> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, save]));
}

/** The refusal of a file in the words of its name, where that names a format we do not read; else as it is. */
export function namedRefusal(error: unknown, fileName: string): unknown {
  if (!(error instanceof IngestError) || !unknown.has(error.code)) return error;
  const ending = /\.([a-z\d]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const save = Object.hasOwn(instead, ending) ? instead[ending] : undefined;
  if (save !== undefined && !contradicts(error, save))
    return new IngestError('format', [`.${ending}`, save], [], { cause: error });
  return error.code === 'binary' && pictures.test(fileName)
    ? new IngestError('picture', [], [], { cause: error })
    : error;
}

/** Does the content say that it is something else than the name says? */
function contradicts({ code, parts }: IngestError, save: string): boolean {
  return code === 'format' && parts[1] !== save;
}
