/** Lets timers and messages come through between two stretches of work. */
export function takeBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The same, but only once a stretch of work has lasted so many milliseconds: pauses cost more than they look. */
export function paced(stretch: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < stretch) return;
    await takeBreath();
    last = performance.now();
  };
}
