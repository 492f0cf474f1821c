/** Cuts an array into runs of at most `size`. */
export function cutArray<T>(items: readonly T[], size: number): T[][] {
  const runs: T[][] = [];
  for (let at = 0; at < items.length; at += size) runs.push(items.slice(at, at + size));
  return runs;
}

/** Cuts bytes into pieces of at most `size`, each with a buffer of its own; no byte gives one empty piece. */
export function cutBytes(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces.length > 0 ? pieces : [new Uint8Array()];
}
