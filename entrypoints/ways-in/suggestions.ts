import { markedPieces } from '../../components/marked-pieces.ts';
import { sourceParts } from '../../components/source-line.ts';
import type { Span } from '../../lib/model.ts';
import type { SearchAnswer } from '../../lib/questions.ts';

/** A line below the address bar. */
export interface Suggestion {
  /** What choosing it puts into the bar: a term as printed, or the id of a passage. */
  content: string;
  description: string;
}

/** What was found as lines: terms with what explains them, then passages with their source. */
export function suggestionsOf({ terms, passages }: SearchAnswer, asXml: boolean): Suggestion[] {
  return [
    ...terms.map(({ term, marks, snippet }) => ({
      content: term.form,
      description: line(term.form, marks, snippet?.text ?? '', asXml),
    })),
    ...passages.map(({ id, text, marks, citation }) => ({
      content: id,
      description: line(text, marks, sourceParts(citation).join(' · '), asXml),
    })),
  ];
}

/** Chromium wants XML, in which an unescaped sign loses the whole line; Firefox shows what it is given. */
function line(text: string, marks: readonly Span[], beside: string, asXml: boolean): string {
  if (!asXml) return beside ? `${text} · ${beside}` : text;
  const words = markedPieces(text, marks)
    .map((piece) => (piece.marked ? `<match>${escaped(piece.text)}</match>` : escaped(piece.text)))
    .join('');
  return beside ? `${words} <dim>${escaped(beside)}</dim>` : words;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** https://www.w3.org/TR/xml/#charsets: what is no character of XML is dropped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}
