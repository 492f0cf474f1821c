import type { Arrow } from './import-graph.ts';

/** The rooms of `lib/` from the top down, files split off beside the room they serve: an arrow may only point up. */
const rooms = [
  ...[
    'model',
    'limits',
    'questions',
    'card-channel',
    'take-breath',
    'page-url',
    'local-day',
    'highlight-colours',
    'requests-made',
    'text',
    'matching',
    'anchoring',
    'ingest',
    'glossary',
  ],
  ...['quotation', 'store', 'search', 'insight', 'exchange', 'importing', 'corpus'],
  ...[
    'ask-error',
    'delivery',
    'messaging',
    'senders',
    'settings',
    'sites',
    'language',
    'toolbar',
    'answering',
    'page',
  ],
];

/** Who alone may touch an outside thing, as beginnings of paths. */
const doors: Record<string, string[]> = {
  dexie: ['lib/store/'],
  'fake-indexeddb': ['lib/store/memory-database'],
  'fuse.js': ['lib/search/'],
  'approx-string-match': ['lib/anchoring/'],
  '@mozilla/readability': ['lib/page/extract-page'],
  fflate: ['lib/ingest/archive', 'lib/exchange/'],
  htmlparser2: ['lib/ingest/markup'],
  'pdfjs-dist': ['lib/ingest/readers/pdf'],
  preact: ['components/', 'entrypoints/'],
  'wxt/browser': [
    'lib/delivery',
    'lib/messaging',
    'lib/senders',
    'lib/settings',
    'lib/sites',
    'lib/language',
    'lib/toolbar',
    'lib/answering',
    'entrypoints/',
  ],
};

/** Rooms that need the browser or the database: a component may know their types, and is given the rest. */
const notForComponents = ['store', 'corpus', 'delivery', 'messaging', 'senders', 'settings', 'sites', 'page'];

/** What is wrong with an arrow, in words, or null. */
export function judgeArrow({ from, to, typeOnly }: Arrow): string | null {
  const outside = Object.keys(doors).find((name) => to === name || to.startsWith(`${name}/`));
  if (outside && !doors[outside]?.some((door) => from.startsWith(door)))
    return `${from} has no door to ${to}`;
  if (rank(from) === -1) return `${from} stands in no room that is listed`;
  if (!to.endsWith('.ts') && !to.endsWith('.tsx')) return null;
  if (from.startsWith('components/') && !typeOnly && notForComponents.includes(roomOf(to)))
    return `${from} may not use ${to}`;
  return rank(to) > rank(from) ? `${from} points down at ${to}` : null;
}

/** The floor a file stands on: rooms of `lib/`, then components, then entrypoints; −1 for a room not listed. */
function rank(path: string): number {
  if (path.startsWith('components/')) return rooms.length;
  if (path.startsWith('entrypoints/')) return rooms.length + 1;
  return rooms.indexOf(roomOf(path));
}

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}
