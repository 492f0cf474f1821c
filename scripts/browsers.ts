import { existsSync } from 'node:fs';

const candidates = {
  chromium: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Path of an installed browser, or null. */
export function findBrowser(name: keyof typeof candidates): string | null {
  return candidates[name].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** What Chromium needs to run here: no sandbox for root, no calls to Google. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
