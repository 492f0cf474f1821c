/**
 * A strict reading of https://www.w3.org/TR/annotation-model/ (and its collections): every MUST for the classes we
 * write, no property that the model does not name but those with a prefix that the context declares.
 */
import * as v from 'valibot';

const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i));
const dateTime = v.pipe(v.string(), v.regex(/^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i));

/** §3.3.5 */
const motivations = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
] as const;
const motivation = v.picklist(motivations);

/** §3.2.4: exactly one value, at most one format and language. */
const textualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  purpose: v.optional(motivation),
  format: v.optional(v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/))),
  language: v.optional(language),
});

/** §4.2.4 */
const textQuoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});

/** §3.2.1 and §3.2.2: one id; classes of resources. */
const source = v.objectWithRest(
  {
    id: iri,
    type: v.optional(v.picklist(['Dataset', 'Image', 'Video', 'Sound', 'Text'])),
    language: v.optional(language),
  },
  v.string(),
);

/** §4: exactly one source; §4.4: a style class needs the annotation's style sheet. */
const specificResource = v.objectWithRest(
  {
    type: v.literal('SpecificResource'),
    source: v.union([iri, source]),
    selector: textQuoteSelector,
    styleClass: v.string(),
  },
  v.unknown(),
);

/** §4.4 */
const stylesheet = v.strictObject({ type: v.literal('CssStylesheet'), value: v.string() });

/** §3.1: one id, the class, at least one target; §3.3.1: times in UTC. */
const annotation = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  created: dateTime,
  modified: dateTime,
  body: v.optional(v.pipe(v.array(textualBody), v.nonEmpty())),
  target: specificResource,
  stylesheet,
});

/** §5: collection and page. */
const collection = v.strictObject({
  '@context': v.tuple([v.literal('http://www.w3.org/ns/anno.jsonld'), v.record(v.string(), iri)]),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: v.literal(0),
    items: v.array(annotation),
  }),
  last: iri,
});

/** Prefixes of the model's own context: https://www.w3.org/ns/anno.jsonld. */
const knownPrefixes = [
  'oa',
  'dc',
  'dcterms',
  'dctypes',
  'foaf',
  'rdf',
  'rdfs',
  'skos',
  'xsd',
  'iana',
  'owl',
  'as',
  'schema',
];

/** What a collection gets wrong, in words; empty where it is valid. */
export function faultsOf(value: unknown): string[] {
  const checked = v.safeParse(collection, value);
  if (!checked.success) return checked.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  const { '@context': context, id, total, first, last } = checked.output;
  const prefixes = [...knownPrefixes, ...Object.keys(context[1])];
  const ids = first.items.map((item) => item.id);
  return [
    ...(total === first.items.length ? [] : ['total: not the number of items']),
    ...(first.partOf === id && last === first.id ? [] : ['first: not a page of this collection']),
    ...(new Set(ids).size === ids.length ? [] : ['items: an id stands twice']),
    ...first.items.flatMap(({ target, stylesheet: style }) => [
      ...(style.value.includes(`.${target.styleClass} `) ? [] : [`${target.styleClass}: no such style`]),
      ...[...Object.keys(target), ...(typeof target.source === 'string' ? [] : Object.keys(target.source))]
        .filter((name) => !['type', 'source', 'selector', 'styleClass', 'id', 'language'].includes(name))
        .filter((name) => !prefixes.includes(name.split(':')[0]!) || !name.includes(':'))
        .map((name) => `${name}: no property of the model`),
    ]),
  ];
}
