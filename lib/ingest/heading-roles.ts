import { Counting } from './counting.ts';
import { NamedTexts } from './named-texts.ts';
import { closesText, isAdoption, opensWithDateline } from './note.ts';
import type { Paragraph } from './paragraph.ts';
import { isSectionLabel } from './section-label.ts';

/**
 * What a heading without number is: `title` begins an article, `upper` is the first line of the next title,
 * `lower` a title, or its second line, printed inside or behind its article, `label` the name of the page.
 * Other headings head a section of their article.
 */
export type HeadingRole = 'title' | 'upper' | 'lower' | 'label';

interface Current {
  /** Has a title been found for the article that is being read? */
  titled: boolean;
  level: number;
  started: boolean;
}

/** The role of each heading that is not a section's, by its index. */
export function headingRoles(paragraphs: readonly Paragraph[]): Map<number, HeadingRole> {
  const roles = new Map<number, HeadingRole>();
  const headings = paragraphs.flatMap(({ kind, opener }, i) =>
    kind === 'heading' && opener === null ? [i] : [],
  );
  const several = holdsSeveral(paragraphs, headings);
  for (const i of headings) if (several && isSectionLabel(paragraphs[i]!.text)) roles.set(i, 'label');
  const named = new NamedTexts(paragraphs);
  const counts = new Counting(paragraphs);
  let current: Current = { titled: false, level: 0, started: false };
  let read = 0;
  for (const i of headings.filter((each) => !roles.has(each))) {
    current.started ||= paragraphs.slice(read, i).some(({ kind }) => kind !== 'note' && kind !== 'heading');
    read = i;
    const role = roleOf(paragraphs, i, { roles, several, named, counts, current });
    if (role === null) continue;
    roles.set(i, role);
    if (role === 'title') current = { titled: true, level: paragraphs[i]!.level, started: false };
    if (role === 'lower') current.titled = true;
  }
  return roles;
}

interface Surroundings {
  roles: ReadonlyMap<number, HeadingRole>;
  several: boolean;
  named: NamedTexts;
  counts: Counting;
  current: Current;
}

function roleOf(paragraphs: readonly Paragraph[], i: number, around: Surroundings): HeadingRole | null {
  const { current, several, named, roles } = around;
  const { level } = paragraphs[i]!;
  if (isInside(paragraphs, i, around)) return several && !current.titled ? 'lower' : null;
  if (!current.started && !current.titled) return isEmpty(paragraphs, i, roles) ? 'upper' : 'title';
  if (bringsText(paragraphs, i) && (several || named.before(i) || isAdopted(paragraphs, i))) return 'title';
  if (named.before(i) && endsAbove(paragraphs, i)) return 'title';
  if (!several) return !current.started && level === current.level && level === 0 ? 'lower' : null;
  if (isEmpty(paragraphs, i, roles)) return leadsOn(paragraphs, i, roles) ? 'upper' : 'lower';
  if (level > current.level && current.titled) return null;
  return level > 0 || endsAbove(paragraphs, i) ? 'title' : null;
}

/** Two signs that texts begin or end, or that the page has a name: a newspaper's page, or news in brief. */
function holdsSeveral(paragraphs: readonly Paragraph[], headings: readonly number[]): boolean {
  const signs = headings.filter((i, n) => {
    const named = n > 0 && isSectionLabel(paragraphs[i]!.text) && paragraphs[i + 1]?.kind === 'heading';
    return named || bringsText(paragraphs, i) || (i > 0 && closesText(paragraphs[i - 1]!.text));
  });
  return signs.length >= 2;
}

/** Is the text below new: continued from elsewhere, under a dateline, or adopted? */
function bringsText(paragraphs: readonly Paragraph[], i: number): boolean {
  const below = paragraphs[i + 1];
  if (below === undefined) return false;
  return below.continued || opensWithDateline(below.text) || isAdoption(below.text);
}

function isAdopted(paragraphs: readonly Paragraph[], i: number): boolean {
  return isAdoption(paragraphs[i + 1]?.text ?? '');
}

/** Signed, dated or announced: nothing more is expected of the text above. */
function endsAbove(paragraphs: readonly Paragraph[], i: number): boolean {
  const above = paragraphs[i - 1];
  return (
    above !== undefined && (above.kind === 'note' || /(?:如下|附件|附)[：:。.]?$/.test(above.text.slice(-8)))
  );
}

/** Numbers count on across it, or the line above announces what is below: no text begins here. */
function isInside(paragraphs: readonly Paragraph[], i: number, around: Surroundings): boolean {
  const above = paragraphs[i - 1];
  if (above !== undefined && above.kind === 'paragraph' && /(?:——|[：:])$/.test(above.text.slice(-4))) {
    if (!bringsText(paragraphs, i)) return true;
  }
  return around.counts.across(i);
}

/** Nothing stands between it and the next heading or the end. */
function isEmpty(
  paragraphs: readonly Paragraph[],
  i: number,
  roles: ReadonlyMap<number, HeadingRole>,
): boolean {
  const below = paragraphs[i + 1];
  return below === undefined || roles.has(i + 1) || (below.kind === 'heading' && below.opener === null);
}

/** Is the next heading of its own rank, with a text below it? */
function leadsOn(
  paragraphs: readonly Paragraph[],
  i: number,
  roles: ReadonlyMap<number, HeadingRole>,
): boolean {
  const below = paragraphs[i + 1];
  return below !== undefined && !roles.has(i + 1) && below.level >= paragraphs[i]!.level;
}
