import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of the kernel in a second (proc(5); 100 on every Linux of today). */
const ticks = 100;

/** CPU seconds that a process and all below it have used so far, those that ended aside; Linux only. */
export function processTreeTime(root: number): number {
  const children = new Map<number, number[]>();
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readStat(name);
    if (!stat) continue;
    used.set(Number(name), stat.time);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  const sum = (id: number): number =>
    (used.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

/** Null for a process that ended meanwhile. The name in parentheses may hold anything. */
function readStat(id: string): { parent: number; time: number } | null {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) / ticks };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null;
    throw error;
  }
}
