import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { highlightAnswers } from '../../lib/answering/highlight-answers.ts';
import type { Rooms } from '../../lib/answering/rooms.ts';
import type { Corpus } from '../../lib/corpus.ts';
import { type Answers, responder } from '../../lib/senders/answer.ts';
import type { Stamp } from '../../lib/senders/sender.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { asker } from './asker.ts';
import { replaceParts } from './browser-parts.ts';
import { own, stamps, tabAt } from './own.ts';
import { draft } from './sender-matrix.ts';

const pageAt = (url: string): Stamp => ({
  ...stamps.content,
  ...{ origin: new URL(url).origin, url, tab: tabAt(url) },
});
const otherPage = pageAt('https://bank.example/');

let corpus: Corpus;
let respond: ReturnType<typeof responder>;

beforeEach(() => {
  fakeBrowser.reset();
  corpus = smallCorpus();
  // Of the rooms only these two have a part in highlights.
  const rooms = { corpus, tellPages: async () => {} } as unknown as Rooms;
  respond = responder(highlightAnswers(rooms) as unknown as Answers, own);
});

const askAs = asker(() => respond);

describe('a highlight', () => {
  it('is kept without hash and trackers', async () => {
    const page = pageAt('https://news.example/a?utm_source=mail&b=1#c');
    expect(await askAs(page, 'highlight.save', draft)).toMatchObject({ url: 'https://news.example/a?b=1' });
  });

  it('is changed by its own site and by us, and by no other', async () => {
    const { id } = await askAs(stamps.content, 'highlight.save', draft);
    await askAs(stamps.popup, 'highlight.change', [id], { note: '再读', tags: [' 要点 ', '要点'] });
    await expect(askAs(otherPage, 'highlight.change', [id], { note: '' })).rejects.toThrow('missing');
    expect(await corpus.highlight(id)).toMatchObject({ note: '再读', tags: ['要点'], colour: 'yellow' });
  });

  it('is listed on a variant of its page, which can’t call it lost', async () => {
    const { id } = await askAs(stamps.content, 'highlight.save', draft);
    const variant = pageAt('https://m.news.example/amp/a?b=1');
    expect(await askAs(variant, 'highlight.listForPage')).toMatchObject([{ id }]);
    await askAs(variant, 'highlight.missed', [id], []);
    expect((await corpus.highlight(id))?.lostAt).toBeNull();
    await expect(askAs(variant, 'highlight.delete', [id])).rejects.toThrow('missing');
    await askAs(stamps.content, 'highlight.missed', [id], []);
    expect((await corpus.highlight(id))?.lostAt).not.toBeNull();
    await askAs(stamps.content, 'highlight.missed', [], [id]);
    expect((await corpus.highlight(id))?.lostAt).toBeNull();
  });

  it('opens a window for its note, for its own site and not twice a second', async () => {
    const { id } = await askAs(stamps.content, 'highlight.save', draft);
    const create = vi.fn(async () => ({}));
    const undo = replaceParts({ windows: { create } });
    await expect(askAs(otherPage, 'highlight.open', id)).rejects.toThrow('missing');
    await askAs(stamps.content, 'highlight.open', id);
    await expect(askAs(stamps.content, 'highlight.open', id)).rejects.toThrow('busy');
    undo();
    const url = expect.stringContaining(`options.html#/highlights/${id}`);
    expect(create.mock.calls).toEqual([[expect.objectContaining({ url })]]);
  });

  it('of a private window is refused, whatever the manifest says (H81)', async () => {
    const url = 'https://news.example/a';
    const stealthy = { ...pageAt(url), tab: tabAt(url, 7, true) };
    await expect(askAs(stealthy, 'highlight.save', draft)).rejects.toThrow('denied');
    expect(await corpus.allHighlights()).toEqual([]);
  });

  it('is forgotten for good only once it is deleted', async () => {
    const { id } = await askAs(stamps.content, 'highlight.save', draft);
    await askAs(stamps.library, 'highlight.forget', [id]);
    expect(await corpus.highlight(id)).not.toBeNull();
    await askAs(stamps.library, 'highlight.delete', [id]);
    expect((await askAs(stamps.library, 'highlight.listDeleted', null)).highlights).toMatchObject([{ id }]);
    await askAs(stamps.library, 'highlight.forget', [id]);
    expect(await corpus.highlight(id)).toBeNull();
  });
});
