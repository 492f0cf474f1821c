/** Looks every 50 ms until there is something, and gives it back; after `patience` ms throws what is `missing`. */
export async function until<T>(
  look: () => Promise<T | null | undefined>,
  missing: string,
  patience = 30_000,
): Promise<T> {
  const latest = Date.now() + patience;
  while (Date.now() < latest) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(missing);
}
