import { Answered } from '../../../components/Answered.tsx';
import { DocumentList } from '../../../components/DocumentList.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { ask } from '../../../lib/messaging.ts';
import { explain } from '../explain.ts';

export function DocumentsPage() {
  const asked = useAnswer(() => ask('document.list'), []);
  return (
    <div class="library-column">
      <Answered asked={asked} explain={explain}>
        {(documents) => <DocumentList documents={documents} />}
      </Answered>
    </div>
  );
}
