import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { HighlightList } from '../../../components/HighlightList.tsx';
import { UndoBar } from '../../../components/UndoBar.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { countOf, useWords } from '../../../components/words.ts';
import { textFragmentUrl } from '../../../lib/anchoring/text-fragment.ts';
import type { SavedHighlight } from '../../../lib/model.ts';
import { Fault } from '../Fault.tsx';
import { useFormOf } from '../use-form-of.ts';
import { type HighlightView, useHighlights } from './use-highlights.ts';
import { useHash } from './use-place.ts';

/** The search forgives pinyin and slips, and weighs more than this page: fetched with it, not before. */
const loadFind = async () => (await import('../../../lib/search/find-highlights.ts')).findHighlights;

export function HighlightsPage() {
  const words = useWords();
  const [view, setView] = useState<HighlightView>('kept');
  const kept = useHighlights(view);
  const [, wanted] = /^#\/highlights\/(.+)$/.exec(useHash()) ?? [];
  const loading = useAnswer(loadFind, []).answer;
  const find = loading.state === 'ready' ? loading.value : null;
  const formOf = useFormOf();
  return (
    <div class="library-column">
      <Fault error={kept.error} />
      <HighlightList
        highlights={kept.highlights}
        loading={kept.loading || find === null}
        view={view}
        wanted={wanted ?? null}
        onView={setView}
        formOf={formOf}
        find={find}
        onChange={kept.change}
        onDelete={kept.remove}
        onRestore={kept.restore}
        onForget={kept.forget}
        onOpen={openThere}
      />
      {view === 'kept' && kept.undo.length > 0 && (
        <UndoBar
          said={countOf(words, 'highlights_deletedMany', kept.undo.length)}
          onUndo={() => kept.restore(kept.undo)}
        />
      )}
    </div>
  );
}

/** At its words, also where Glossa does not run; an address from a file may be anything, and is then not opened. */
function openThere({ url, quote }: SavedHighlight): void {
  if (/^https?:/.test(url)) void browser.tabs.create({ url: textFragmentUrl(url, quote) });
}
