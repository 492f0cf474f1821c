import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { corpusAnswers } from '../../lib/answering/corpus-answers.ts';
import { safekeeping } from '../../lib/answering/safekeeping.ts';
import type { Corpus } from '../../lib/corpus.ts';
import { newQuestion } from '../../lib/delivery.ts';
import { pageHighlights } from '../../lib/limits.ts';
import type { PageState, PageTerms, Questions } from '../../lib/questions.ts';
import { responder } from '../../lib/senders/answer.ts';
import type { Stamp } from '../../lib/senders/sender.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { markTabOnce } from '../../lib/sites/once-tabs.ts';
import { StorageError } from '../../lib/store/storage-error.ts';
import { documentOf, smallCorpus } from '../corpus/small-corpus.ts';
import { asker } from './asker.ts';
import { fakeFolder } from './fake-folder.ts';
import { type FakePermissions, fakePermissions } from './fake-permissions.ts';
import { own, stamps, tabAt } from './own.ts';
import { draft } from './sender-matrix.ts';

// Not for one test only: a background goes on when its test is over.
fakeBrowser.runtime.getPlatformInfo = async () => ({}) as never;

const otherPage: Stamp = {
  ...stamps.content,
  origin: 'https://bank.example',
  url: 'https://bank.example/',
  tab: tabAt('https://bank.example/', 11),
};

let world: FakePermissions;
let corpus: Corpus;
let opened: unknown[];
let told: number;
let respond: ReturnType<typeof responder>;

beforeEach(async () => {
  fakeBrowser.reset();
  world = fakePermissions();
  world.granted = ['*://*/*'];
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  corpus = smallCorpus();
  await corpus.publish([
    documentOf('d', ['培育未来产业。', '未来产业是方向，量子科技是其一。'], ['未来产业', '量子科技']),
  ]);
  opened = [];
  told = 0;
  respond = startWorker();
});

/** A background as it is after a start: it has nothing but what is stored. */
function startWorker(): typeof respond {
  const preparation = { ready: async () => {}, again: () => {}, state: () => corpus.state() };
  const openPlace = async (place: unknown) => void opened.push(place);
  const tellPages = async () => void told++;
  return responder(
    corpusAnswers({
      corpus,
      preparation,
      safekeeping: safekeeping(corpus, fakeFolder().open),
      openPlace,
      tellPages,
      keepUp: () => {},
      loadLexicon: () => Promise.reject(new Error('not asked')),
      takeIn: async () => {
        throw new Error('no page');
      },
    }),
    own,
  );
}

afterEach(() => {
  corpus.close();
  vi.restoreAllMocks();
});

const askAs = asker(() => respond);

describe('page.hello', () => {
  const hello = (stamp: Stamp): Promise<PageState> => askAs(stamp, 'page.hello');

  it('lets a page run where the reader wants it', async () => {
    expect(await hello(stamps.content)).toMatchObject({ running: false, language: 'en' });
    await changeSettings(() => ({ mode: 'sites', sites: ['news.example'], language: 'zh-CN' }));
    expect(await hello(stamps.content)).toMatchObject({
      running: true,
      language: 'zh-CN',
      words: { save: '收藏' },
    });
    expect(await hello(otherPage)).toMatchObject({ running: false });
  });

  it('lets a frame follow the page around it', async () => {
    await changeSettings(() => ({ mode: 'sites', sites: ['news.example'] }));
    const frame = { frameId: 4, tab: tabAt('https://elsewhere.example/') };
    expect(await hello(stamps.opaque)).toMatchObject({ running: true });
    expect(await hello({ ...stamps.content, ...frame })).toMatchObject({ running: false });
    expect(await hello({ ...stamps.content, frameId: 4, tab: tabAt(undefined) })).toMatchObject({
      running: false,
    });
  });

  it('stops a page when paused, even one marked once', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(stamps.content.tab as never);
    await changeSettings(() => ({ mode: 'click' }));
    await markTabOnce(7);
    expect(await hello(stamps.content)).toMatchObject({ running: true });
    expect(await hello(otherPage)).toMatchObject({ running: false });
    await changeSettings(() => ({ paused: true }));
    expect(await hello(stamps.content)).toMatchObject({ running: false });
  });

  it('lets the welcome page run before any choice', async () => {
    expect(await hello(stamps.welcome)).toMatchObject({ running: true });
  });

  it('gives another revision whenever what is marked changes', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    const revisions = [(await hello(stamps.content)).glossaryRevision];
    await askAs(stamps.popup, 'term.mute', '未来产业');
    revisions.push((await hello(stamps.content)).glossaryRevision);
    await askAs(stamps.popup, 'term.mute', '量子科技');
    revisions.push((await hello(stamps.content)).glossaryRevision);
    await corpus.publish([documentOf('e', ['未来产业'], ['未来产业'])]);
    revisions.push((await hello(stamps.content)).glossaryRevision);
    expect(new Set(revisions).size).toBe(4);
    expect(revisions.every(Number.isSafeInteger)).toBe(true);
  });
});

describe('page.terms', () => {
  const terms = (stamp: Stamp): Promise<PageTerms> => askAs(stamp, 'page.terms');

  it('tells a running page the terms that are not muted, under the revision of its hello', async () => {
    await changeSettings(() => ({ mode: 'everywhere' }));
    await askAs(stamps.library, 'term.mute', '量子科技');
    const { glossaryRevision } = await askAs(stamps.content, 'page.hello');
    expect(await terms(stamps.content)).toMatchObject({ terms: ['未来产业'], glossaryRevision });
    await askAs(stamps.library, 'term.unmute', '量子科技');
    expect((await terms(stamps.content)).terms).toHaveLength(2);
  });

  it('tells a page where Glossa does not run nothing', async () => {
    await expect(terms(stamps.content)).rejects.toThrow('denied');
  });
});

describe('page.bring', () => {
  it('brings the second script into the asking frame, and bears that it is gone', async () => {
    await askAs({ ...stamps.content, frameId: 3 }, 'page.bring', 'keeper');
    expect(world.injected).toEqual(['7/3 /keeper.js']);
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValueOnce(new Error('No frame with id 3'));
    await expect(askAs(stamps.content, 'page.bring', 'keeper')).rejects.toThrow('missing');
  });
});

describe('the card', () => {
  it('is shown the term its token was granted for, and may mute it', async () => {
    const token = await askAs(stamps.content, 'card.grant', '未来产业');
    const card = await askAs(stamps.card, 'term.card', token);
    expect(card.term.key).toBe('未来产业');
    expect(card.passages.length).toBeGreaterThan(0);
    await askAs(stamps.card, 'term.mute', token);
    expect((await readSettings()).mutedTerms).toEqual(['未来产业']);
  });

  it('is shown nothing for a key, or for a token of another tab (H31)', async () => {
    const token = await askAs(otherPage, 'card.grant', '未来产业');
    await expect(askAs(stamps.card, 'term.card', token)).rejects.toThrow('expired');
    await expect(askAs(stamps.card, 'term.card', '未来产业')).rejects.toThrow('expired');
    await expect(askAs(stamps.card, 'term.mute', '未来产业')).rejects.toThrow('expired');
  });

  it('opens the library only with its token', async () => {
    const place = { page: 'document', document: 'd', paragraph: 2 } as const;
    await expect(askAs(stamps.card, 'ui.open', place)).rejects.toThrow('expired');
    await askAs(stamps.card, 'ui.open', place, await askAs(stamps.content, 'card.grant', '未来产业'));
    await askAs(stamps.popup, 'ui.open', { page: 'terms' });
    expect(opened).toEqual([place, { page: 'terms' }]);
  });
});

describe('highlights', () => {
  it('are kept under the address and origin the browser stamps (H32, T42)', async () => {
    const saved = await askAs(stamps.content, 'highlight.save', draft);
    expect(saved).toMatchObject({
      ...draft,
      url: 'https://news.example/a?b=1',
      origin: 'https://news.example',
    });
    expect(await askAs(stamps.content, 'highlight.listForPage')).toEqual([saved]);
    expect(await askAs(stamps.popup, 'highlight.listForPage', saved.url)).toEqual([saved]);
    expect(await askAs(stamps.library, 'highlight.listAll', null)).toEqual({
      highlights: [saved],
      next: null,
    });
  });

  it('are kept once when the worker dies before it can answer (H02)', async () => {
    const question = newQuestion('highlight.save', [draft]);
    const first = await respond(question, stamps.content);
    const reborn = startWorker();
    expect(await reborn(question, stamps.content)).toEqual(first);
    expect(await corpus.allHighlights()).toHaveLength(1);
  });

  it('of one site cannot be replaced, seen or deleted by another (H32)', async () => {
    const question = newQuestion('highlight.save', [draft]);
    await respond(question, stamps.content);
    const [saved] = await corpus.allHighlights();
    const thief = await respond(question, otherPage);
    expect(thief).toMatchObject({ ok: true, value: { origin: 'https://bank.example' } });
    expect(await corpus.highlight(saved!.id)).toEqual(saved);
    await expect(askAs(otherPage, 'highlight.delete', [saved!.id])).rejects.toThrow('missing');
    await expect(askAs(otherPage, 'highlight.restore', [saved!.id])).rejects.toThrow('missing');
    await expect(askAs(otherPage, 'highlight.listForPage', saved!.url)).rejects.toThrow('denied');
  });

  it('are deleted and brought back, and open pages told', async () => {
    const { id } = await askAs(stamps.content, 'highlight.save', draft);
    await askAs(stamps.content, 'highlight.delete', [id]);
    expect((await askAs(stamps.library, 'highlight.listAll', null)).highlights).toEqual([]);
    await askAs(stamps.popup, 'highlight.restore', [id]);
    expect((await askAs(stamps.library, 'highlight.listAll', null)).highlights).toHaveLength(1);
    expect(told).toBe(2);
    await expect(askAs(stamps.popup, 'highlight.delete', ['none'])).rejects.toThrow('missing');
  });

  it('cannot be kept where the frame has no address, nor without end (H13, H32)', async () => {
    const nowhere = { ...stamps.content, url: 'about:blank', tab: tabAt('https://else.example/') };
    await expect(askAs(nowhere, 'highlight.save', draft)).rejects.toThrow('denied');
    vi.spyOn(corpus, 'highlightsOfPage').mockResolvedValue(Array.from({ length: pageHighlights }) as never);
    await expect(askAs(stamps.content, 'highlight.save', draft)).rejects.toThrow('denied');
  });
});

describe('the library', () => {
  it('reads documents, passages and terms', async () => {
    expect((await askAs(stamps.library, 'document.list')).map(({ document }) => document.id)).toEqual(['d']);
    expect((await askAs(stamps.library, 'document.read', 'd')).passages).toHaveLength(2);
    expect(await askAs(stamps.library, 'passage.get', 'd.2')).toMatchObject({ number: 2 });
    expect((await askAs(stamps.library, 'term.list')).map(({ key }) => key).sort()).toEqual([
      '未来产业',
      '量子科技',
    ]);
    expect((await askAs(stamps.popup, 'search.query', '量子科技')).terms[0]?.term.key).toBe('量子科技');
    expect(await askAs(stamps.popup, 'corpus.state')).toMatchObject({ state: 'ready', documents: 1 });
  });

  it.each<[keyof Questions, string]>([
    ['passage.get', 'd.99'],
    ['document.read', 'none'],
    ['term.card', 'none'],
  ])('hears that there is no such thing: %s %s', async (name, id) => {
    await expect(askAs(stamps.library, name, id as never)).rejects.toThrow('missing');
  });

  it('may ask again what a background broke off as it ended', async () => {
    vi.spyOn(corpus, 'search').mockRejectedValueOnce(new DOMException('ended', 'AbortError'));
    await expect(askAs(stamps.library, 'search.query', '产业')).rejects.toThrow('unreachable');
  });

  it('hears of faults of the store by their reason, and of ours as such', async () => {
    vi.spyOn(corpus, 'terms').mockRejectedValueOnce(new StorageError('full', 'no room'));
    await expect(askAs(stamps.library, 'term.list')).rejects.toThrow('full');
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(corpus, 'terms').mockRejectedValueOnce(new Error('a bug'));
    await expect(askAs(stamps.library, 'term.list')).rejects.toThrow('failed');
    expect(complain).toHaveBeenCalledOnce();
  });
});
