import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeArrow } from './harness/house.ts';
import { drawArrows, findCycle, type Sources } from './harness/import-graph.ts';

function complaints(sources: Sources): string[] {
  const arrows = drawArrows(sources);
  const cycle = findCycle(arrows);
  const wrong = arrows.map(judgeArrow).filter((complaint) => complaint !== null);
  return cycle ? [...wrong, `a circle: ${cycle.join(' → ')}`] : wrong;
}

test('every import of the house points to a room above', () => {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((path) =>
    path.replaceAll('\\', '/'),
  );
  const sources = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
  expect(drawArrows(sources).length).toBeGreaterThan(files.length);
  expect(complaints(sources)).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['a room below', { 'lib/text/fold.ts': "import { paint } from '../page/paint.ts';" }, 'points down'],
  [
    'a room below, in many lines',
    { 'lib/model.ts': "import type {\n  A,\n  B,\n} from './limits.ts';" },
    'points down',
  ],
  ['a room below, on demand', { 'lib/text/fold.ts': "await import('../search/terms.ts');" }, 'points down'],
  [
    'an entrypoint from a component',
    { 'components/Card.tsx': "import '../entrypoints/marker.ts';" },
    'points down',
  ],
  ['a library that is not its own', { 'lib/search/find.ts': "import { Dexie } from 'dexie';" }, 'no door'],
  [
    'the browser from a component',
    { 'components/Card.tsx': "import { browser } from 'wxt/browser';" },
    'no door',
  ],
  [
    'a question from a component',
    { 'components/Card.tsx': "import { ask } from '../lib/messaging.ts';" },
    'may not use',
  ],
  ['a room nobody listed', { 'lib/helpers/all.ts': "import 'node:fs';" }, 'no room'],
  [
    'a circle',
    { 'lib/text/a.ts': "export { b } from './b.ts';", 'lib/text/b.ts': "import { a } from './a.ts';" },
    'a circle: lib/text/a.ts → lib/text/b.ts',
  ],
])('a planted fault is found: %s', (_, files, complaint) => {
  expect(complaints(new Map(Object.entries(files))).join('\n')).toContain(complaint);
});
