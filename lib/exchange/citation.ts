import type { Citation, Language } from '../questions.ts';

/** A passage as one cites it: its words in quotation marks, then title, section, paragraph, date. */
export function citationText(passage: string, citation: Citation, language: Language): string {
  return language === 'en' ? english(passage, citation) : chinese(passage, citation);
}

function chinese(passage: string, { title, section, paragraph, date }: Citation): string {
  const place = [section.join(' '), `¶${paragraph}`, date ? chineseDate(date) : '']
    .filter(Boolean)
    .join('，');
  return `“${inner(passage, '“”', '‘’')}”（《${inner(title, '《》', '〈〉')}》${place}）`;
}

function english(passage: string, { title, section, paragraph, date }: Citation): string {
  const place = [title, section.join(' '), `¶${paragraph}`, date ?? ''].filter(Boolean).join(', ');
  return `“${inner(passage, '“”', '‘’')}” (${place})`;
}

/** Marks of the outer kind within become the inner kind. */
function inner(text: string, outer: string, within: string): string {
  let turned = '';
  for (const character of text.trim()) {
    const at = outer.indexOf(character);
    turned += at < 0 ? character : within.charAt(at);
  }
  return turned;
}

function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
