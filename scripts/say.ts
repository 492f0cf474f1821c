/** Tells the person at the terminal what happens now. */
export function say(line: string): void {
  console.log(line);
}

/** Ends with one sentence instead of a stack: for what the person can put right. */
export function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
