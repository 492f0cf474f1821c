import { statedDate } from '../stated-date.ts';

/** What programs for notes and web sites write over a Markdown text. */
interface YamlHead {
  /** Where the text itself begins, in UTF-16 code units. */
  end: number;
  title: string | null;
  /** ISO 8601 calendar date. */
  date: string | null;
}

/** Code units in which a head must end. */
const longest = 20_000;

/** `---`, lines of names and values with what belongs to them, `---` (https://jekyllrb.com/docs/front-matter/). */
const head =
  /^---[ \t]*\r?\n((?:(?:[\p{L}\w.-]+[ \t]*:.*|[ \t]+\S.*|-[ \t].*|#.*|[ \t]*)\r?\n){0,200})(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The head of a text, of no length where it has none; no more of its YAML is read than a title and a date. */
export function yamlHeadOf(source: string): YamlHead {
  const [whole = '', lines = ''] = head.exec(source.slice(0, longest)) ?? [];
  const said = (name: string): string =>
    (new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(lines)?.[1] ?? '').trim();
  const title = said('title').replace(/^(["'])(.*)\1$/, '$2');
  return { end: whole.length, title: title === '' ? null : title, date: statedDate(said('date')) };
}
