import type { MarkedVisit } from './visit.ts';

/** What is told of a page; `failure` where it could not be visited. */
export type PageReport =
  | ({ page: string; failure?: never; mutationsWithout: number } & MarkedVisit)
  | { page: string; failure: string };

const columns = ['marks', 'expected', 'painted', 'frames', 'mutations', 'without', 'errors', 'longest ms'];

/** The name comes last: names of saved pages are long, and in wide letters. */
const row = (cells: readonly (string | number)[], name: string) =>
  `${cells.map((cell) => String(cell).padStart(10)).join(' ')}   ${name}`;

export const headings: string = row(columns, 'page');

/** Terms on which Glossa and the expectation differ, and errors, told of one page. */
const told = 8;

/** A row for the page, and below it what is odd about it. */
export function linesOf(report: PageReport): string[] {
  if (report.failure !== undefined) return [`could not be visited: ${report.failure}   ${report.page}`];
  const { marks, expected, painted, frames, mutations, mutationsWithout, errors, longest } = report;
  const time = longest.time.toFixed(1);
  const more = report.differences.length - told;
  return [
    row([marks, expected, painted, frames, mutations, mutationsWithout, errors.length, time], report.page),
    ...report.differences
      .slice(0, told)
      .map(([key, found, wanted]) => `           “${key}”: ${found} found, ${wanted} expected`),
    ...(more > 0 ? [`           and ${more} more terms`] : []),
    ...errors.slice(0, told).map((error) => `           error: ${error}`),
    ...(report.hosts > 1 ? [`           the card’s host came and went ${report.hosts} times`] : []),
  ];
}

/** One line for all pages. */
export function sumUp(reports: readonly PageReport[]): string {
  const visited = reports.filter((report) => report.failure === undefined);
  const sum = (of: (visit: MarkedVisit) => number) => visited.reduce((all, visit) => all + of(visit), 0);
  const longest = visited.toSorted((one, other) => other.longest.time - one.longest.time)[0];
  const parts = [
    `${visited.length} of ${reports.length} pages`,
    `${sum(({ marks }) => marks)} marks, ${sum(({ expected }) => expected)} expected`,
    `${visited.filter(({ differences }) => differences.length > 0).length} pages differ`,
    `${sum(({ errors }) => errors.length)} errors`,
    longest ? `longest task ${longest.longest.time.toFixed(1)} ms (${longest.longest.of})` : '',
  ];
  return `\n${parts.filter((part) => part !== '').join('; ')}.`;
}

/** What the columns mean. */
export const explain: readonly string[] = `
marks       occurrences of terms that Glossa found, in all frames of the page
expected    the same, counted by a slow and simple matcher in the text as the browser shows it
painted     of those found in the top frame, what is painted now: the first of a term per screen and section, near the view
mutations   changes of its document that the page saw with Glossa; one is our card’s host, which comes after the first mark
without     changes it saw without Glossa: those it makes itself, which may vary from visit to visit
errors      errors in the console that were not there without Glossa
longest ms  the longest stretch of a script of ours on the page’s main thread, in CPU time`.split('\n');
