import { elementsIn, findElement, type MarkupElement, textIn } from './markup.ts';
import { statedDate } from './stated-date.ts';

/** What the head of a web page says of it. */
export interface PageFacts {
  title: string | null;
  date: string | null;
  issuer: string | null;
}

const titles = ['articletitle', 'og:title', 'headline', 'dc.title', 'citation_title', 'twitter:title'];
const dates = [
  ...['article:published_time', 'pubdate', 'publishdate', 'datepublished', 'og:published_time', 'dc.date'],
  ...['dc.date.issued', 'citation_publication_date', 'date', 'weibo:article:create_at', 'firstpublishedtime'],
];
const issuers = ['contentsource', 'source', 'mediaid', 'dc.publisher', 'og:site_name', 'author'];

/** Reads title, date and issuer from a page's own description, the most precise first. */
export function pageFacts(root: MarkupElement): PageFacts {
  const said = new Map<string, string>();
  const say = (name: string | undefined, value: string | undefined) => {
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && value.trim() !== '' && !said.has(key))
      said.set(key, value.replace(/\s+/g, ' ').trim());
  };
  for (const element of elementsIn(root)) {
    const { name, attributes } = element;
    if (name === 'meta') {
      const content = attributes.get('content');
      for (const key of ['name', 'property', 'itemprop']) say(attributes.get(key), content);
    } else if (name === 'time') say('datepublished', attributes.get('datetime'));
    else if (name === 'script' && /ld\+json/.test(attributes.get('type') ?? '')) {
      const data = linkedData(textIn(element));
      say('headline', data.headline);
      say('datepublished', data.datePublished);
    }
  }
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find((value) => value);
  const stated = dates.map((name) => dateOf(said.get(name) ?? '')).find((date) => date !== null);
  return {
    title: first(titles) ?? titleElement(root),
    date: stated ?? null,
    issuer: first(issuers) ?? null,
  };
}

/** `2026-01-30T08:00:00+08:00` and whatever else states a day in full. */
function dateOf(text: string): string | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return statedDate(packed === null ? text : packed.slice(1).join('-'));
}

/** The page's title without the name of the site behind it: `标题_新华网`. */
function titleElement(root: MarkupElement): string | null {
  const element = findElement(root, 'title');
  const title = element === null ? '' : textIn(element).replace(/\s+/g, ' ').trim();
  const [first = '', ...rest] = title.split(/\s*[_|｜]\s*|\s+[-–—]{1,2}\s+|--+/);
  return (rest.length > 0 && first.length >= 4 ? first : title) || null;
}

/** Two facts of a page's JSON-LD; nothing where it is no JSON. */
function linkedData(text: string): { headline?: string; datePublished?: string } {
  const value = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,300})"`).exec(text.slice(0, 100_000))?.[1];
  const [headline, datePublished] = [value('headline'), value('datePublished')];
  return { ...(headline && { headline: unescaped(headline) }), ...(datePublished && { datePublished }) };
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
