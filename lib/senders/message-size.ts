/**
 * Whether a message stays within a number of code units, its structure counted like text.
 * Stops at the bound and never recurses: neither 70 MB nor 10,000 levels cost more than the bound.
 */
export function isWithin(message: unknown, bound: number): boolean {
  let size = 0;
  const rest: unknown[] = [message];
  while (rest.length > 0) {
    const value = rest.pop();
    size += typeof value === 'string' ? value.length + 2 : 8;
    if (size > bound) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const key in value) {
      size += key.length;
      if (size > bound) return false;
      rest.push((value as Record<string, unknown>)[key]);
    }
  }
  return true;
}
