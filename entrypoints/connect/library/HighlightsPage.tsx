import { Answered } from '../../../components/Answered.tsx';
import { HighlightList } from '../../../components/HighlightList.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import { ask } from '../../../lib/messaging.ts';
import { explain } from '../explain.ts';
import { useDeletions } from '../use-deletions.ts';

export function HighlightsPage() {
  const { t } = useWords();
  const asked = useAnswer(() => ask('highlight.listAll'), []);
  const { error, ...deletions } = useDeletions();
  return (
    <div class="library-column">
      {error !== null && <p role="alert">{t(explain(error))}</p>}
      <Answered asked={asked} explain={explain}>
        {(highlights) => <HighlightList highlights={highlights} {...deletions} />}
      </Answered>
    </div>
  );
}
