import type { Frame } from 'puppeteer-core';

/** Whether a frame says so; false after a second, for one that goes while it is asked rejects, or never answers at all. */
export function askFrame(frame: Frame, question: (words: string) => boolean, words = ''): Promise<boolean> {
  const never = new Promise<false>((resolve) => setTimeout(resolve, 1_000, false));
  return Promise.race([frame.evaluate(question, words), never]);
}
