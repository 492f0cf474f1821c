import { legacyBytes } from './legacy-bytes.ts';

/** A stretch of text on a page, in points from the lower left corner. */
export interface Placed {
  x: number;
  y: number;
  size: number;
  text: string;
}

const fonts = {
  latin: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  chinese: `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font
    /Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>]>>`,
};

/** A PDF of the given pages (A4); its Chinese is in a font that it does not hold, as old files have it. */
export function pdfOf(pages: readonly (readonly Placed[])[], trailer = ''): Uint8Array {
  const contents = pages.map((page) => page.map(drawn).join('\n'));
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`,
    fonts.latin,
    fonts.chinese,
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</L 3 0 R/C 4 0 R>>>>/Contents ${6 + i * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) file += `${String(at).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function drawn({ x, y, size, text }: Placed): string {
  const isLatin = /^[\x20-\x7e]*$/.test(text);
  const bytes = isLatin ? new TextEncoder().encode(text) : legacyBytes(text, 'gb18030');
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `BT /${isLatin ? 'L' : 'C'} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
}

/** Rows one below the other. */
export function column(
  x: number,
  top: number,
  size: number,
  rows: readonly string[],
  step = size * 1.5,
): Placed[] {
  return rows.map((text, i) => ({ x, y: top - i * step, size, text }));
}
