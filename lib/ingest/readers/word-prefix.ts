import { elementsIn, type MarkupElement } from '../markup.ts';

/** The namespace of Word's own elements, transitional and strict (ECMA-376 part 1, annex A). */
const namespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Names Word's elements and attributes `w:…` in a part that calls the namespace otherwise, or by no name at all. */
export function withUsualPrefix(part: MarkupElement): MarkupElement {
  const prefixes = prefixesIn(part);
  if (prefixes.every((prefix) => prefix === 'w:')) return part;
  for (const element of elementsIn(part)) {
    // A default namespace is none of attributes (https://www.w3.org/TR/xml-names/#defaulting).
    element.attributes = new Map(
      [...element.attributes].map(([name, value]) => [
        name.includes(':') ? usual(name, prefixes) : name,
        value,
      ]),
    );
    element.name = usual(element.name, prefixes);
  }
  return part;
}

/** As its outermost element declares them: `w:`, `ns0:`, or nothing. */
function prefixesIn({ children }: MarkupElement): string[] {
  const outermost = children.find((child) => typeof child !== 'string');
  if (outermost === undefined || typeof outermost === 'string') return [];
  return [...outermost.attributes].flatMap(([name, value]) => {
    const declared = namespaces.has(value) ? /^xmlns(?::(.+))?$/.exec(name) : null;
    return declared === null ? [] : declared[1] === undefined ? '' : `${declared[1]}:`;
  });
}

function usual(name: string, prefixes: readonly string[]): string {
  const prefix = /^(?:[^:]+:)?/.exec(name)![0];
  return prefixes.includes(prefix) ? `w:${name.slice(prefix.length)}` : name;
}
