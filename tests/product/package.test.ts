import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import released from '../../data/store/permissions.json' with { type: 'json' };
import { filesIn } from '../../scripts/files-in.ts';
import { packageFolder } from '../../scripts/launch.ts';
import { packagesWithin } from '../../scripts/licences.ts';
import { manifestFor } from '../../scripts/manifest.ts';
import { zipFiles } from '../../scripts/zip-files.ts';
import { temporaryFolder } from '../harness/disk-files.ts';

/** What a page could notice, or what must never run among a page's own things. */
const notInMarker = [
  ...['indexedDB', 'localStorage', 'sessionStorage', 'customElements', 'runtime.connect', 'document.cookie'],
  ...['innerHTML', 'insertAdjacentHTML', 'eval(', 'new Function', 'onMessageExternal'],
  // One word that only this library's code holds, for Dexie, Fuse, Preact and Valibot.
  ...['DexieError', 'ignoreFieldNorm', 'dangerouslySetInnerHTML', '~standard'],
];

/** Nowhere in the package may code be made from text, or a page be let in. */
const nowhere = [
  'eval(',
  'new Function',
  'onMessageExternal',
  'onConnectExternal',
  'insertAdjacentHTML',
  'document.write(',
];

/** Permissions, each with an API that only makes sense with it: one that nothing uses is one too many. */
const uses: Record<string, RegExp> = {
  storage: /\.storage\b/,
  unlimitedStorage: /indexedDB/i,
  scripting: /\.scripting\b/,
  activeTab: /\.scripting\b/,
  contextMenus: /\.contextMenus\b/,
  sidePanel: /\.sidePanel\b|sidepanel/i,
};

describe.each(['chromium', 'firefox'] as const)('the package for %s', (name) => {
  const folder = packageFolder(name, 'test');
  const copy = temporaryFolder();
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = globSync('**/*.js', { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), 'utf8'),
  );

  test('has the manifest it had (H09, H81, T67)', () => {
    const { version: _, ...rest } = manifest;
    expect(rest).toMatchSnapshot();
  });

  test('asks at its installation for what the last release asked for, and no more (H09)', () => {
    const browser = name === 'chromium' ? 'chrome' : 'firefox';
    const { permissions, host_permissions } = released[browser];
    expect(manifest.permissions.toSorted()).toEqual(permissions);
    // The package at hand is that of the tests, which may read every page.
    expect(manifestFor({ browser, command: 'build' }).host_permissions ?? []).toEqual(host_permissions);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('loads no code from elsewhere (H84)', () => {
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    const loaders = /(?:import\(|import |from|importScripts\(|src=)\s*["'`](?:https?:)?\/\//;
    const pages = globSync('*.html', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
    expect([...scripts, ...pages].filter((text) => loaders.test(text))).toEqual([]);
  });

  test('is packed to the same bytes, whenever and in whatever order (H85)', () => {
    cpSync(folder, copy, { recursive: true });
    for (const path of filesIn(copy)) utimesSync(join(copy, path), 1, 1);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const packed = sha256(zipFiles(folder, filesIn(folder)));
    expect(sha256(zipFiles(copy, filesIn(copy).toReversed()))).toBe(packed);
  });

  test('asks for no permission that it does not use (H84)', () => {
    for (const permission of manifest.permissions) {
      expect(
        scripts.some((script) => uses[permission]?.test(script)),
        permission,
      ).toBe(true);
    }
  });

  test('holds the built-in documents byte for byte', () => {
    const documents = globSync('data/documents/*.*');
    expect(documents.length).toBeGreaterThanOrEqual(2);
    for (const path of documents) {
      expect(readFileSync(join(folder, path.replace(/^data./, ''))).equals(readFileSync(path)), path).toBe(
        true,
      );
    }
  });

  test('holds the licence of every package whose code is in it', () => {
    const told = (one: string) =>
      globSync(`licences/${one.replaceAll('/', '-')}-LICEN*.txt`, { cwd: folder });
    const within = packagesWithin('.');
    expect(within).toEqual(expect.arrayContaining(['dexie', 'preact', 'domutils']));
    expect(within.filter((one) => told(one).length === 0)).toEqual([]);
  });

  test('keeps the content script small and free of what only our own pages may use (H29)', () => {
    for (const [name, most] of Object.entries({ 'scout.js': 9_900, 'marker.js': 31_000 })) {
      const path = join(folder, name);
      expect(statSync(path).size).toBeLessThanOrEqual(most);
      const script = readFileSync(path, 'utf8');
      // The hint counts in the first line alone; the function has no name there that others could see.
      expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function/);
      expect(notInMarker.filter((word) => script.includes(word))).toEqual([]);
    }
    expect(existsSync(join(folder, 'assets', 'marker.css'))).toBe(true);
  });

  test('makes no code from text and lets nobody in (H35, H70)', () => {
    expect(nowhere.filter((word) => scripts.some((script) => script.includes(word)))).toEqual([]);
  });
});
