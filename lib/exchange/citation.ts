import type { Passage, SourceDocument } from '../model.ts';
import type { Citation, Language } from '../questions.ts';

/** Where a passage of a document stands: in its article, whose own date and issuer come first. */
export function citationOf(document: SourceDocument, passage: Passage): Citation {
  const article = document.articles[passage.article];
  return {
    document: document.id,
    title: article?.title || document.title,
    section: passage.section,
    paragraph: passage.number,
    date: article?.date ?? document.date,
    issuer: article?.issuer ?? document.issuer,
  };
}

/** A passage as one cites it: its words in quotation marks, then title, section, paragraph, date. */
export function citationText(passage: string, citation: Citation, language: Language): string {
  return language === 'en' ? english(passage, citation) : chinese(passage, citation);
}

function chinese(passage: string, { title, section, paragraph, date }: Citation): string {
  const place = [section.join(' '), ofParagraph(paragraph), date ? chineseDate(date) : '']
    .filter(Boolean)
    .join('，');
  return `“${inner(passage, '“”', '‘’')}”（《${inner(title, '《》', '〈〉')}》${place}）`;
}

function english(passage: string, { title, section, paragraph, date }: Citation): string {
  const place = [title, section.join(' '), ofParagraph(paragraph), date ?? ''].filter(Boolean).join(', ');
  return `“${inner(passage, '“”', '‘’')}” (${place})`;
}

/** A list of the reader's own has no paragraphs. */
const ofParagraph = (paragraph: number) => (paragraph > 0 ? `¶${paragraph}` : '');

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
