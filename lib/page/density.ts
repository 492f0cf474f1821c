import type { Match } from '../model.ts';

/**
 * Which of the matches of a flow are painted: all of them, for now. The one place where a rule such as
 * *the first of each term on a screen* would stand; counts and hover know every match regardless.
 */
export function painted(matches: readonly Match[]): readonly Match[] {
  return matches;
}
