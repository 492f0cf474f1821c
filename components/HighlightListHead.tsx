import type { Grouping, HighlightGroup } from './highlight-groups.ts';
import { hostOf } from './host-of.ts';
import { placeHash } from './place.ts';
import { countOf, useWords, type Words } from './words.ts';

interface HighlightListHeadProps {
  group: HighlightGroup;
  by: Grouping;
  formOf: (key: string) => string;
}

/** What the highlights below have in common, and how many they are. */
export function HighlightListHead({ group, by, formOf }: HighlightListHeadProps) {
  const words = useWords();
  const { key, highlights } = group;
  const name = nameOf(group, by, words, formOf);
  const href = by === 'page' ? key : by === 'term' && key ? placeHash({ page: 'term', term: key }) : null;
  const toPage = by === 'page' ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <h2 class="highlights-head">
      {href !== null && isSafe(href) ? (
        <a href={href} title={name} {...toPage}>
          {name}
        </a>
      ) : (
        <span title={name}>{name}</span>
      )}
      <span class="soft">
        {by === 'page' ? `${hostOf(key)} · ` : ''}
        {countOf(words, 'highlights', highlights.length)}
      </span>
    </h2>
  );
}

/** An address from a file may be anything: only pages and our own places are linked. */
const isSafe = (href: string) => /^(?:https?:|#)/.test(href);

function nameOf(
  { key, highlights }: HighlightGroup,
  by: Grouping,
  { t, language }: Words,
  formOf: (key: string) => string,
): string {
  if (by === 'page') return highlights[0]?.title || key;
  if (by === 'colour') return t(`colour_${highlights[0]!.colour}`);
  if (by === 'tag') return key || t('highlights_noTag');
  if (by === 'term') return key ? formOf(key) : t('highlights_noTerm');
  const day = new Date(`${key}T12:00`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(day);
}
