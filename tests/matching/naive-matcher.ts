import type { MatcherKey } from '../../lib/matching/matcher.ts';
import type { Match } from '../../lib/model.ts';
import type { Folded } from '../../lib/text/fold.ts';
import { fold } from '../../lib/text/fold.ts';

const word = /[\p{L}\p{N}\p{M}_]/u;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Bopomofo}\p{sc=Myanmar}ー]/u;
const joins = (unit: string) => word.test(unit) && !unspaced.test(unit);

/** The same rules, told slowly: every key at every place. */
export function naiveMatches(keys: readonly MatcherKey[], folded: Folded, original: string): Match[] {
  const matches: Match[] = [];
  const { text, starts, ends } = folded;
  const cuttable = (at: number) => {
    if (at <= 0 || at >= text.length) return true;
    if (starts[at] === starts[at - 1]) return false;
    if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))) return false;
    return !(joins(text[at - 1]!) && joins(text[at]!));
  };
  const forms = keys.flatMap((source, key) =>
    formsOf(source).map((form, rank) => ({ ...form, key, source, rank })),
  );
  for (let at = 0; at < text.length; at++) {
    if (!cuttable(at)) continue;
    const found = forms
      .filter(({ form }) => form !== '' && text.startsWith(form, at) && cuttable(at + form.length))
      .filter(({ form, bare, source }) => {
        const printed = original.slice(starts[at], ends[at + form.length - 1]);
        return !source.exactCase || letters(printed) === letters(source.text) + form.slice(bare);
      })
      .sort(
        (one, other) =>
          other.form.length - one.form.length ||
          other.bare - one.bare ||
          Number(other.source.exactCase) - Number(one.source.exactCase) ||
          one.rank - other.rank ||
          one.key - other.key,
      )[0];
    if (!found) continue;
    const end = at + found.form.length;
    matches.push({ start: starts[at]!, end: ends[end - 1]!, key: found.key });
    at = end - 1;
  }
  return matches;
}

/** A key's text and its plurals, each with the length of what is the key itself; then the same as inside a quotation. */
function formsOf(key: MatcherKey): { form: string; bare: number }[] {
  const forms = pluralsOf(key);
  const nested = forms.filter(({ form }) => form.includes('"'));
  return [...forms, ...nested.map(({ form, bare }) => ({ form: form.replaceAll('"', "'"), bare }))];
}

function pluralsOf(key: MatcherKey): { form: string; bare: number }[] {
  const text = fold(key.text).text;
  const forms = [{ form: text, bare: text.length }];
  if (!/[a-z]$/.test(text)) return forms;
  if (key.exactCase || text.length >= 3) {
    if (!/[sxz]$/.test(text)) forms.push({ form: `${text}s`, bare: text.length });
    if (/[sxzho]$/.test(text)) forms.push({ form: `${text}es`, bare: text.length });
  }
  if (!key.exactCase && /[a-z][b-df-hj-np-tv-z]y$/.test(text)) {
    forms.push({ form: text.replace(/y$/, 'ies'), bare: text.length + 2 });
  }
  return forms;
}

function letters(printed: string): string {
  return [...printed.normalize('NFKC')]
    .filter((one) => one.toLowerCase() !== one.toUpperCase() && /\p{L}/u.test(one))
    .join('');
}
