import { Answered } from '../../components/Answered.tsx';
import { TermList } from '../../components/TermList.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { ask } from '../../lib/messaging.ts';
import { fold } from '../../lib/text/fold.ts';
import { explain } from '../connect/explain.ts';

const folded = (text: string) => fold(text).text;

export function TermsPage() {
  const asked = useAnswer(() => ask('term.list'), []);
  return (
    <div class="library-column">
      <Answered asked={asked} explain={explain}>
        {(terms) => <TermList terms={terms} fold={folded} />}
      </Answered>
    </div>
  );
}
