import { posix } from 'node:path';

/** Source files by path from the repository's root. */
export type Sources = Map<string, string>;

/** One import statement: the file it stands in and what it names. */
export interface Arrow {
  from: string;
  to: string;
  /** It vanishes when the types are stripped. */
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\b(\s+type\b)?[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

/** Every import of every file; relative ones as paths from the root. */
export function drawArrows(sources: Sources): Arrow[] {
  const arrows: Arrow[] = [];
  for (const [from, text] of sources) {
    for (const [, type, named, bare] of text.matchAll(statement)) {
      const target = (named ?? bare ?? '').replace(/\?.*$/, '');
      const to = target.startsWith('.') ? posix.join(posix.dirname(from), target) : target;
      arrows.push({ from, to, typeOnly: type !== undefined });
    }
  }
  return arrows;
}

/** The files of one import cycle, or null. */
export function findCycle(arrows: Arrow[]): string[] | null {
  const targets = Map.groupBy(arrows, (arrow) => arrow.from);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return path.slice(path.indexOf(file));
    if (done.has(file)) return null;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
