/**
 * A pattern that is made when it is first asked for. Written as a literal, the engine reads it with the script, which
 * for each `\p{…}` takes a quarter of a millisecond or more; a content script is read on every page, and few need it.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
