import { Counting } from './counting.ts';
import { NamedTexts } from './named-texts.ts';
import { closesText, isAdoption, opensWithDateline } from './note.ts';
import type { Paragraph } from './paragraph.ts';
import { isPartName } from './part-name.ts';
import { isSectionLabel } from './section-label.ts';

/**
 * What a heading without number is: `title` begins an article, `upper` is the first line of the next title,
 * `lower` a title, or its second line, printed inside or behind its article, `label` the name of a newspaper's
 * section or the title once more, `page` the title over all articles. Other headings head a section of their article.
 */
export type HeadingRole = 'title' | 'upper' | 'lower' | 'label' | 'page';

/** A document as far as its headings have been read. */
interface Page {
  paragraphs: readonly Paragraph[];
  /** Indices of the headings without number. */
  headings: readonly number[];
  roles: Map<number, HeadingRole>;
  /** It holds several texts of equal rank: a newspaper's page, or news in brief. */
  several: boolean;
  /** Headings with a text below. */
  parts: number;
  /** Most of them bring a new text: then all do. */
  mostlyNew: boolean;
  named: NamedTexts;
  counts: Counting;
  /** The article that is being read. */
  current: { titled: boolean; title: string | null; level: number; started: boolean };
}

/** The role of each heading that is not a section's, by its index, and whether the document is a page of several texts. */
export function headingRoles(paragraphs: readonly Paragraph[]): Pick<Page, 'roles' | 'several'> {
  const page = pageOf(paragraphs);
  const { roles, headings, several } = page;
  if (several) for (const i of headings) if (isSectionLabel(paragraphs[i]!.text)) roles.set(i, 'label');
  let read = 0;
  for (const i of headings.filter((each) => !roles.has(each))) {
    page.current.started ||= paragraphs.slice(read, i).some(isText);
    read = i;
    const role = roleOf(page, i);
    if (role !== null) roles.set(i, role);
    if (role === 'title') page.current = begun(paragraphs[i]!);
    if (role === 'lower') page.current.titled = true;
  }
  return { roles, several };
}

function begun({ text, level }: Paragraph): Page['current'] {
  return { titled: true, title: text, level, started: false };
}

function pageOf(paragraphs: readonly Paragraph[]): Page {
  const headings = paragraphs.flatMap((paragraph, i) => (isTitleLike(paragraph) ? [i] : []));
  const several = holdsSeveral(paragraphs, headings);
  const current = { titled: false, title: null, level: 0, started: false };
  const [named, counts] = [new NamedTexts(paragraphs), new Counting(paragraphs)];
  const over = headings.filter((i) => paragraphs[i + 1] !== undefined && !isTitleLike(paragraphs[i + 1]!));
  const mostlyNew = over.filter((i) => isNew(paragraphs[i + 1])).length * 2 >= over.length;
  const roles = new Map<number, HeadingRole>();
  return { paragraphs, headings, roles, several, parts: over.length, mostlyNew, named, counts, current };
}

function isTitleLike({ kind, opener }: Paragraph): boolean {
  return kind === 'heading' && opener === null;
}

function isText({ kind }: Paragraph): boolean {
  return kind !== 'note' && kind !== 'heading';
}

function roleOf(page: Page, i: number): HeadingRole | null {
  const { current, several, paragraphs, named } = page;
  const { level, text } = paragraphs[i]!;
  if (text === current.title) return 'label';
  if (isInside(page, i)) return several && !current.titled ? 'lower' : null;
  if (!current.started && !current.titled) return firstRole(page, i);
  if (bringsText(page, i) && (several || named.before(i) || isAdopted(page, i))) return 'title';
  if (named.before(i) && endsAbove(page, i)) return 'title';
  if (!several) return null;
  if (isEmpty(page, i)) return leadsOn(page, i) ? 'upper' : 'lower';
  if (current.titled && level > current.level) return null;
  return level > 0 || endsAbove(page, i) || page.mostlyNew ? 'title' : null;
}

/** Over a text it is the title; over another heading the title's first line, or a title over all. */
function firstRole(page: Page, i: number): HeadingRole | null {
  if (isPartName(page.paragraphs[i]!.text)) return null;
  if (!isEmpty(page, i) || isPartName(page.paragraphs[i + 1]?.text ?? '')) return 'title';
  const { paragraphs, several, parts } = page;
  const { level } = paragraphs[i]!;
  const under = paragraphs[i + 1]?.level ?? level;
  const twoLines = level > 0 ? under === level : parts < (several ? 3 : 2);
  return twoLines ? 'upper' : several ? 'page' : 'title';
}

/** Two signs that texts begin or end, or that the page has a section's name. */
function holdsSeveral(paragraphs: readonly Paragraph[], headings: readonly number[]): boolean {
  const signs = headings.filter((i, n) => {
    const label = isSectionLabel(paragraphs[i]!.text) && (n === 0 || paragraphs[i + 1]?.kind === 'heading');
    const closed = i > 0 && closesText(paragraphs[i - 1]!.text);
    return label || closed || isNew(paragraphs[i + 1]);
  });
  return signs.length >= 2;
}

/** Is a text new: continued from elsewhere, under a dateline, or adopted? */
function isNew(text: Paragraph | undefined): boolean {
  return text !== undefined && (text.continued || opensWithDateline(text.text) || isAdoption(text.text));
}

function bringsText({ paragraphs }: Page, i: number): boolean {
  return isNew(paragraphs[i + 1]);
}

function isAdopted({ paragraphs }: Page, i: number): boolean {
  return isAdoption(paragraphs[i + 1]?.text ?? '');
}

/** Signed, dated or announced: nothing more is expected of the text above. */
function endsAbove({ paragraphs }: Page, i: number): boolean {
  const above = paragraphs[i - 1];
  if (above === undefined) return false;
  return above.kind === 'note' || /(?:如下|附件|附)[：:。.]?$/.test(above.text.slice(-8));
}

/** Numbers count on across it, or the line above announces what is below: no text begins here. */
function isInside(page: Page, i: number): boolean {
  const above = page.paragraphs[i - 1];
  const announced = above?.kind === 'paragraph' && /(?:——|[：:])$/.test(above.text.slice(-4));
  return (announced && !bringsText(page, i)) || page.counts.across(i);
}

/** Nothing stands between it and the next heading or the end. */
function isEmpty({ paragraphs, roles }: Page, i: number): boolean {
  const below = paragraphs[i + 1];
  return below === undefined || roles.has(i + 1) || isTitleLike(below);
}

/** Is the next heading of its own rank or under it, with a text below? */
function leadsOn({ paragraphs, roles }: Page, i: number): boolean {
  const below = paragraphs[i + 1];
  return below !== undefined && !roles.has(i + 1) && below.level >= paragraphs[i]!.level;
}
