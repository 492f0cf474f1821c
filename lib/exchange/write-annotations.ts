import type { SavedHighlight } from '../model.ts';
import { annotationPrefix, colourClass } from './annotation-terms.ts';

/** Paint of the four colours, for those who show annotations with the style they ask for. */
const stylesheet = {
  type: 'CssStylesheet',
  value: [
    ['yellow', '#f5d66b'],
    ['green', '#bfddb2'],
    ['blue', '#b9d7e8'],
    ['purple', '#e3c9e6'],
  ]
    .map(([colour, paint]) => `.${colourClass}${colour} { background: ${paint} }`)
    .join('\n'),
};

/**
 * Highlights as a collection of W3C annotations (https://www.w3.org/TR/annotation-model/) in JSON-LD. Our positions count
 * UTF-16 code units and the model's code points, which only the page could tell: they stand under a name of our own.
 */
export function writeAnnotations(highlights: readonly SavedHighlight[], label: string): string {
  const id = `${annotationPrefix}highlights`;
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { glossa: annotationPrefix }],
    ...{ id, type: 'AnnotationCollection', label, total: highlights.length },
    first: {
      ...{ id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 },
      items: highlights.map(annotationOf),
    },
    last: `${id}:1`,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationOf(highlight: SavedHighlight) {
  const { id, url, title, quote, position, colour, note, tags, terms, language, lostAt } = highlight;
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', value: note, purpose: 'commenting', format: 'text/plain' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...terms.map((value) => ({ type: 'TextualBody', value, purpose: 'classifying' })),
  ];
  return {
    id: annotationPrefix + encodeURIComponent(id.toWellFormed()),
    type: 'Annotation',
    motivation: 'highlighting',
    created: new Date(highlight.savedAt).toISOString(),
    modified: new Date(highlight.changedAt).toISOString(),
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: { id: url, type: 'Text', 'dc:title': title, ...(language ? { language } : {}) },
      selector: { type: 'TextQuoteSelector', ...quote },
      styleClass: colourClass + colour,
      'glossa:position': [position.start, position.end],
      ...(lostAt === null ? {} : { 'glossa:lost': new Date(lostAt).toISOString() }),
    },
    stylesheet,
  };
}
