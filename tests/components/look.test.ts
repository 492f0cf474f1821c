import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('components/look.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['page', 'paper', 'chip', 'wash'];
const pairs = [
  ...['ink', 'soft', 'accent'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ['on-accent', 'accent'],
  ...['yellow', 'green', 'blue', 'purple'].map((ground) => ['ink', ground]),
];

test.each(pairs)('%s is legible on %s, light and dark', (text, ground) => {
  for (const theme of ['light', 'dark'] as const)
    expect(contrast(tokens.get(text!)![theme], tokens.get(ground!)![theme]), theme).toBeGreaterThanOrEqual(
      4.5,
    );
});
