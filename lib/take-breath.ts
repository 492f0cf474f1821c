/** Lets timers and messages come through between two stretches of work. */
export function takeBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
