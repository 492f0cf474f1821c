import type { Paragraph } from './paragraph.ts';
import { endsSentence } from './sentence.ts';

/** Names of other pages side by side: 简体版 | English | 寄給朋友; 首頁 > 科技 > 半導體. A row of a table has its marks at the ends too. */
const menu = /^(?![|｜])(?:[^|｜>›»。；;]{1,24}(?:[|｜]|\s[>›»•·]\s)){2,12}[^|｜>›»。；;]{1,24}$/u;

/** More of them in a row are a table. */
const menuRows = 2;

/** What a page prints over links to its other texts. */
const elsewhere =
  /^(?:延伸[閱阅][讀读]|(?:相[關关]|推[薦荐]|[熱热][門门]|更多|最新)(?:[閱阅][讀读]|文章|新[聞闻]|[報报][導道]|[連链][結接]|推[薦荐])|猜你喜[歡欢]|(?:猜)?你(?:可能)?(?:也|[還还])?(?:[會会])?(?:喜[歡欢]|感[興兴]趣)的?(?:文章)?|(?:related|more|recommended|popular|latest|top) (?:articles?|stories|news|posts|reading|topics|links|content)|read (?:more|next|also)|you (?:may|might) also like|(?:share|print) this(?: article| page| story)?|(?:subscribe|sign up) (?:to|for) [\w ]{1,30})\s?[:：]?$/i;

/** A link to another text with what it is said before it: Read more: Five charts. */
const link =
  /^(?:read more|related|see also|more on this|延伸[閱阅][讀读]|相[關关][閱阅][讀读]|更多[閱阅][讀读])\s?[:：|]\s?.{1,120}$/i;

/** Longest title of another text, in code units. */
const longestLink = 80;

/** Do links to other texts stand below this line? */
export function leadsElsewhere(text: string): boolean {
  return elsewhere.test(text);
}

/** What a web page prints around its text is noted: menus, and the links to other texts below it. */
export function nameWebFurniture(paragraphs: readonly Paragraph[]): void {
  nameMenus(paragraphs);
  let below = false;
  for (const paragraph of paragraphs) {
    const { text, opener, level } = paragraph;
    if (leadsElsewhere(text) || link.test(text)) {
      paragraph.kind = 'note';
      below = leadsElsewhere(text);
    } else if (below && opener === null && level === 0 && isLink(text)) paragraph.kind = 'note';
    else below = false;
  }
}

const isLink = (text: string): boolean =>
  text.length <= longestLink && (!endsSentence(text) || /[？！?!]$/.test(text));

function nameMenus(paragraphs: readonly Paragraph[]): void {
  const isMenu = ({ text, level, listing }: Paragraph): boolean =>
    level === 0 && !listing && text.length < 200 && menu.test(text);
  for (let at = 0; at < paragraphs.length; at++) {
    let end = at;
    while (end < paragraphs.length && isMenu(paragraphs[end]!)) end++;
    if (end - at > 0 && end - at <= menuRows) for (const row of paragraphs.slice(at, end)) row.kind = 'note';
    at = Math.max(at, end - 1);
  }
}
