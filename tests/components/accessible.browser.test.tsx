import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { Comparison } from '../../components/Comparison.tsx';
import { Conflicts } from '../../components/Conflicts.tsx';
import type { CardProps } from '../../components/card-props.ts';
import { MutedNote } from '../../components/MutedNote.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageQuotations } from '../../components/PageQuotations.tsx';
import { Popup } from '../../components/Popup.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { Settings } from '../../components/Settings.tsx';
import { TermSets } from '../../components/TermSets.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { TimelineTable } from '../../components/TimelineTable.tsx';
import type { Language } from '../../lib/questions.ts';
import { card } from './fixtures.ts';
import { conflicts, pairs, quotations, sets, timeline } from './insight-fixture.ts';
import { acts, resting, searched } from './popup-fixture.ts';
import { atRest, clear, show } from './show.tsx';

const nothing = () => {};
const still: CardProps = {
  ...{ card, index: 0, part: null, saving: 'idle', cited: false, citation: null, pinned: true },
  ...{ onLeaf: nothing, onOpen: nothing, onCite: nothing, onDismiss: nothing, onPart: nothing },
  ...{ onSave: nothing, onMute: nothing, onPin: nothing, onFollow: nothing, onBack: nothing },
  links: [{ start: 4, end: 8, key: '量子科技' }],
  previous: '未来产业',
};
const settings = {
  ...{ mode: 'everywhere', sites: [], mutedSites: ['bank.example'], paused: false, language: 'auto' },
  ...{ theme: 'auto', density: 'first', mutedTerms: ['a'] },
  tracedSites: ['news.example'],
  mutedPlaces: [{ term: 'a', site: 'news.example', page: null }],
} as const;

const screens: Record<string, () => ComponentChildren> = {
  card: () => <Card {...still} />,
  'card with its menu': () => <Card {...still} part="menu" />,
  'card that says why': () => <Card {...still} part="why" />,
  'card that asks where not to mark': () => <Card {...still} part="mute" />,
  'card that could not copy': () => <Card {...still} citation="“具身智能”" />,
  'note of a mute': () => <MutedNote form="具身智能" scope="page" onUndo={nothing} />,
  popup: () => <Popup {...resting} {...acts} />,
  'popup that found something': () => <Popup {...resting} {...acts} {...searched} />,
  'card with siblings': () => <Card {...still} sets={sets} />,
  'card of a quotation': () => (
    <QuotationCard
      {...{ quotation: quotations[2]!, cited: false, citation: null, focus: false }}
      {...{ onOpen: nothing, onCite: nothing, onDismiss: nothing }}
    />
  ),
  quotations: () => (
    <PageQuotations
      {...{ traced: { state: 'traced', quotations }, busy: false, problem: null, copied: false }}
      {...{ host: 'news.example', automatic: true, onTrace: nothing, onAutomatic: nothing }}
      {...{ onReveal: nothing, onOpen: nothing, onSave: nothing, onCopy: nothing }}
    />
  ),
  contradictions: () => <Conflicts conflicts={conflicts} />,
  comparison: () => <Comparison pairs={pairs} onSave={nothing} />,
  timeline: () => <Timeline entries={timeline} onSave={nothing} />,
  'timeline as a table': () => <TimelineTable entries={timeline} />,
  sets: () => <TermSets sets={sets} own="具身智能" />,
  'popup with a notice': () => <Notice kind="permission" host="news.example" onAct={nothing} />,
  settings: () => (
    <Settings
      {...{ settings: structuredClone(settings) as never, formOf: () => '具身智能' }}
      {...{ corpus: null, version: '1.0', refused: false, onMode: nothing, onChange: nothing }}
      {...{ onUnmute: nothing, onUnmuteAt: nothing, onRemoveSite: nothing }}
    />
  ),
};

const looks = ['zh-CN', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));

beforeEach(() => {
  // Rules about whole pages speak of this one, which holds nothing but the part that is tried.
  document.title = 'Glossa';
});
afterEach(() => {
  clear();
  delete document.documentElement.dataset.theme;
});

test.each(Object.keys(screens).flatMap((name) => looks.map((look) => ({ name, ...look }))))(
  'axe finds no fault in the $name ($language, $theme)',
  async ({ name, language, theme }) => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    const root = show(screens[name]!(), language as Language);
    await atRest();
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(faults).toEqual([]);
  },
);
