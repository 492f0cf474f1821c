import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasonMessages } from '../../components/reasons.ts';

test('every reason the glossary can give has its sentence', () => {
  const [, table = ''] =
    /const sayable[^{]*\{([^}]*)\}/.exec(readFileSync('lib/glossary/reasons.ts', 'utf8')) ?? [];
  const given = [...table.matchAll(/: '(\w+)'/g)].map(([, reason]) => reason!);
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter((reason) => !reasonMessages[reason])).toEqual([]);
});
