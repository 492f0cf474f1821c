import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardAnswers } from '../../lib/answering/card-answers.ts';
import { mute, mutedOn, pageNameOf, unmute } from '../../lib/answering/mutes.ts';
import type { Corpus } from '../../lib/corpus.ts';
import { mutedPlaces } from '../../lib/limits.ts';
import type { MuteScope } from '../../lib/questions/card.ts';
import type { Sender } from '../../lib/senders/sender.ts';
import { readSettings, type Settings } from '../../lib/settings.ts';

const [here, other, elsewhere] = [
  'https://news.example/a',
  'https://news.example/b',
  'https://bank.example/a',
];
const none = { mutedTerms: [], mutedPlaces: [] } as unknown as Settings;
const mutedAt = async (settings: Settings, url: string) => mutedOn(settings, await pageNameOf(url));
const changed = (settings: Settings, change: Partial<Settings>): Settings => ({ ...settings, ...change });

describe('a muted term', () => {
  it.each<[MuteScope, boolean, boolean]>([
    ['page', false, false],
    ['site', true, false],
    ['everywhere', true, true],
  ])('on the scope “%s”', async (scope, onOtherPage, onOtherSite) => {
    const muted = changed(none, mute(none, '未来产业', scope, await pageNameOf(here)));
    expect(await mutedAt(muted, here)).toEqual(['未来产业']);
    expect(await mutedAt(muted, `${here}?utm_source=x#part`)).toEqual(['未来产业']);
    expect((await mutedAt(muted, other)).length === 1).toBe(onOtherPage);
    expect((await mutedAt(muted, elsewhere)).length === 1).toBe(onOtherSite);
    expect(JSON.stringify(muted)).not.toContain('/a');
  });

  it('is as before once it is taken back, whatever else is muted', async () => {
    const pages = await Promise.all([here, other, elsewhere].map(pageNameOf));
    const scope = fc.constantFrom<MuteScope>('page', 'site', 'everywhere');
    const one = fc.record({ term: fc.constantFrom('甲', '乙'), scope, page: fc.constantFrom(...pages) });
    fc.assert(
      fc.property(fc.array(one), one, (others, last) => {
        const act = (settings: Settings, { term, scope, page }: typeof last) =>
          changed(settings, mute(settings, term, scope, page));
        const before = [...others, last].reduce(act, none);
        const back = changed(before, unmute(before, last.term, last.scope, last.page));
        const isLast = ({ term, scope, page }: typeof last) =>
          term === last.term &&
          scope === last.scope &&
          (scope === 'everywhere' ||
            (scope === 'site' ? page?.site === last.page?.site : page === last.page));
        const without = others.filter((other) => !isLast(other)).reduce(act, none);
        for (const page of pages) {
          expect(new Set(mutedOn(back, page))).toEqual(new Set(mutedOn(without, page)));
        }
      }),
    );
  });

  it('pushes the oldest out where there are too many', async () => {
    let settings = none;
    const page = await pageNameOf(here);
    for (let term = 0; term <= mutedPlaces; term++)
      settings = changed(settings, mute(settings, `词${term}`, 'page', page));
    const muted = mutedOn(settings, page);
    expect(muted).toHaveLength(mutedPlaces);
    expect(muted).not.toContain('词0');
  });

  it('cannot be named by what is no web page', async () => {
    expect(await pageNameOf(null)).toBeNull();
    expect(await pageNameOf('about:blank')).toBeNull();
  });
});

describe('the card', () => {
  const content: Sender = {
    kind: 'content',
    tab: 7,
    frame: 0,
    origin: 'https://news.example',
    url: here,
    tabUrl: here,
  };
  const card: Sender = { kind: 'card', tab: 7 };
  const corpus = { termsIn: vi.fn(async (text: string) => [{ start: 0, end: text.length, key: text }]) };
  const rooms = { corpus: corpus as unknown as Corpus } as Parameters<typeof cardAnswers>[0];
  const answers = cardAnswers(rooms);
  const asked = (sender: Sender) => ({ sender, id: 'q' });

  beforeEach(() => fakeBrowser.reset());

  it('mutes its term on the page it stands on, and takes that back', async () => {
    const token = await answers['card.grant'](asked(content), '未来产业');
    await answers['term.mute'](asked(card), token, 'page');
    expect((await readSettings()).mutedPlaces).toEqual([
      { term: '未来产业', site: 'news.example', page: expect.stringMatching(/^[\da-f]{16}$/) },
    ]);
    await answers['term.unmute'](asked(card), token, 'page');
    expect((await readSettings()).mutedPlaces).toEqual([]);
  });

  it('looks up another term for the same page, and only with a token of its own', async () => {
    const token = await answers['card.grant'](asked(content), '未来产业');
    const next = await answers['card.follow'](asked(card), token, '量子科技');
    await answers['term.mute'](asked(card), next, 'site');
    expect((await readSettings()).mutedPlaces).toEqual([
      { term: '量子科技', site: 'news.example', page: null },
    ]);
    expect(await answers['card.terms'](asked(card), next, '中试平台')).toHaveLength(1);
    for (const refused of [
      () => answers['card.follow'](asked(card), '未来产业', '量子科技'),
      () => answers['card.terms'](asked(card), 'guess', '中试平台'),
      () => answers['term.mute'](asked({ kind: 'card', tab: 8 }), token, 'page'),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'expired' });
  });

  it('alone knows page and site: whoever names a key mutes everywhere', async () => {
    const mutedFor = answers['term.mute'](asked({ kind: 'popup' }), '未来产业', 'site');
    await expect(mutedFor).rejects.toMatchObject({ code: 'denied' });
    await answers['term.mute'](asked({ kind: 'popup' }), '未来产业');
    expect((await readSettings()).mutedTerms).toEqual(['未来产业']);
  });
});
