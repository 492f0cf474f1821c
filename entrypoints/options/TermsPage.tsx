import { Answered } from '../../components/Answered.tsx';
import { TermList } from '../../components/TermList.tsx';
import type { TermKeys } from '../../components/term-filter.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { ask } from '../../lib/messaging.ts';
import { fold } from '../../lib/text/fold.ts';
import { pinyinKeys } from '../../lib/text/pinyin.ts';
import { explain } from '../connect/explain.ts';

const folded = (text: string) => fold(text).text;

const keys: TermKeys = {
  fold: folded,
  keysOf(form) {
    const { full, initials } = pinyinKeys(form);
    return [folded(form), full, initials];
  },
};

export function TermsPage() {
  const asked = useAnswer(() => ask('term.list'), []);
  return (
    <div class="library-column">
      <Answered asked={asked} explain={explain}>
        {(terms) => <TermList terms={terms} keys={keys} />}
      </Answered>
    </div>
  );
}
