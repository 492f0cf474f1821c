import { Answered } from '../../../components/Answered.tsx';
import { TermList } from '../../../components/TermList.tsx';
import type { TermKeys } from '../../../components/term-filter.ts';
import { useAnswer } from '../../../components/use-answer.ts';
import { ask } from '../../../lib/messaging.ts';
import { fold } from '../../../lib/text/fold.ts';
import { explain } from '../explain.ts';

const folded = (text: string) => fold(text).text;

/** The tables of pinyin weigh more than the rest of the library: only this page fetches them. */
async function loadKeys(): Promise<TermKeys> {
  const { pinyinKeys } = await import('../../../lib/text/pinyin.ts');
  return {
    fold: folded,
    keysOf(form) {
      const { full, initials } = pinyinKeys(form);
      return [folded(form), full, initials];
    },
  };
}

export function TermsPage() {
  const asked = useAnswer(() => Promise.all([ask('term.list'), loadKeys()]), []);
  return (
    <div class="library-column">
      <Answered asked={asked} explain={explain}>
        {([terms, keys]) => <TermList terms={terms} keys={keys} />}
      </Answered>
    </div>
  );
}
