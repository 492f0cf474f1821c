import { letterheadOf, officeOf } from './letterhead.ts';
import { isDateLine, signerIn } from './note.ts';
import type { Paragraph } from './paragraph.ts';
import { isPersonLine } from './person-line.ts';
import type { ArticleDraft } from './split-articles.ts';
import { statedDate } from './stated-date.ts';

/** What a text says of itself. */
export interface Statement {
  /** ISO 8601, only where stated in full. */
  date: string | null;
  issuer: string | null;
}

const full =
  '[\\d〇零一二三四五六七八九]{4}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日';
/** The act that makes a text public weighs more than those before it. */
const acts = ['发布|發布|发佈|公布|印发', '通过|通過|批准|修订|修訂|制定'].map((verbs) => ({
  byWhom: new RegExp(`(${full})\\s*([^\\d，。、；()（）]{2,40}?)(?:${verbs})`),
  when: new RegExp(`(${full})[^，。；()（）]{0,60}?(?:${verbs})`),
}));
const session = /第[零〇一二三四五六七八九十百\d]{1,4}次(?:全体|全體)?(?:会议|會議).*$/;
const term = /^第[零〇一二三四五六七八九十\d]{1,4}[届屆]/;
const agency =
  /^[（(]?\s*据?((?!本)[\p{Script=Han}]{2,6}?[社网網报報台臺])(?=\S{0,8}?\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:[电電讯訊]|消息)|消息|[讯訊])/u;
const sources = [
  /(?:^|\s)(?:稿源|来源|來源|资料来源|資料來源|出处|出處)[：:]\s*(\S[^\s）)]{0,40})/,
  /^(?:作者|By|Author|Source)[：:\s]\s*(\S.{0,40}?)$/,
];

/** Date and issuer of an article, from its notes, its dateline and nothing else. */
export function statementOf({ title, body }: ArticleDraft): Statement {
  const notes = body.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  const opening = body.find(({ kind }) => kind !== 'note')?.text.slice(0, 80) ?? '';
  return {
    date: dateOf(notes, opening),
    issuer:
      actorOf(notes) ??
      publisherOf(notes) ??
      firstOf(letterheadOf, notes) ??
      signerOf(body) ??
      agencyOf([opening, ...notes]) ??
      authorOf(title, body) ??
      sourceOf(notes) ??
      firstOf(officeOf, notes),
  };
}

function dateOf(notes: readonly string[], opening: string): string | null {
  for (const { byWhom, when } of acts) {
    const stated = firstMatch(byWhom, notes) ?? firstMatch(when, notes);
    if (stated !== null) return statedDate(stated[1]!);
  }
  for (const note of notes) {
    const date = statedDate(note);
    if (date !== null) return date;
  }
  return agencyOf([opening]) === null ? null : statedDate(/^.*?[电電讯訊]/u.exec(opening)?.[0] ?? '');
}

function actorOf(notes: readonly string[]): string | null {
  for (const { byWhom } of acts) {
    const actor = firstMatch(byWhom, notes)?.[2]?.replace(session, '').replace(term, '').trim();
    if (actor) return actor;
  }
  return null;
}

function firstMatch(pattern: RegExp, texts: readonly string[]): RegExpExecArray | null {
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
}

/** `国家标准化管理委员会 发布`, as on the cover of a standard. */
function publisherOf(notes: readonly string[]): string | null {
  return firstMatch(/^([\p{Script=Han}]{4,30})\s*(?:发布|發布)$/u, notes)?.[1] ?? null;
}

function firstOf(read: (note: string) => string | null, notes: readonly string[]): string | null {
  return notes.map(read).find((found) => found !== null) ?? null;
}

/** Who signs a judgement signs for a court. */
const judge = /^(?:代理)?(?:审判|陪审|人民陪审|书记|检察|審判|書記|檢察)[长長员員官]/;

/** The name beside a date, or the note above a date line. */
function signerOf(body: readonly Paragraph[]): string | null {
  for (const { kind, text } of body) {
    const signer = kind === 'note' ? signerIn(text) : null;
    if (signer !== null) return signer;
  }
  const at = body.findIndex(
    ({ text, kind }, i) => i > 0 && kind === 'note' && isDateLine(text) && body[i - 1]!.kind === 'note',
  );
  const signer = body[at - 1]?.text ?? '';
  return /^[\p{Script=Han}\s]{2,30}$/u.test(signer) && !judge.test(signer) ? signer : null;
}

function agencyOf(texts: readonly string[]): string | null {
  return firstMatch(agency, texts)?.[1] ?? null;
}

/** A name alone under the headline, or under its date. */
function authorOf(title: string | null, body: readonly Paragraph[]): string | null {
  const front = body.slice(0, 2).filter(({ kind }) => kind === 'note');
  return title === null ? null : (front.find(({ text }) => isPersonLine(text))?.text ?? null);
}

function sourceOf(notes: readonly string[]): string | null {
  return (firstMatch(sources[0]!, notes) ?? firstMatch(sources[1]!, notes))?.[1] ?? null;
}
