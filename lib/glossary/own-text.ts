/** V8 keeps a longer piece of a text as a view of it: one key would hold all of the text in memory. */
const shortestView = 13;

/** The same text, and not a view of a longer one. */
export function ownText(text: string): string {
  if (text.length < shortestView) return text;
  return String.fromCharCode(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}
