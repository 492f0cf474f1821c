import './compare.css';
import type { MessageKey } from '../lib/language.ts';
import { useWords } from './words.ts';

export interface ComparedDocument {
  /** `SourceDocument.id`. */
  id: string;
  title: string;
}

interface CompareChoiceProps {
  documents: readonly ComparedDocument[];
  left: string;
  right: string;
  onChoose: (left: string, right: string) => void;
}

/** Which two documents stand side by side; with two there is nothing to choose. */
export function CompareChoice({ documents, left, right, onChoose }: CompareChoiceProps) {
  return (
    <div class="compare">
      <div class="compare-sides">
        <Side
          label="compare_left"
          chosen={left}
          {...{ documents }}
          onChoose={(id) => onChoose(id, id === right ? left : right)}
        />
        <Side
          label="compare_right"
          chosen={right}
          {...{ documents }}
          onChoose={(id) => onChoose(id === left ? right : left, id)}
        />
      </div>
    </div>
  );
}

interface SideProps {
  label: MessageKey;
  chosen: string;
  documents: readonly ComparedDocument[];
  onChoose: (id: string) => void;
}

function Side({ label, chosen, documents, onChoose }: SideProps) {
  const { t } = useWords();
  if (documents.length === 2)
    return <p class="compare-side">{documents.find(({ id }) => id === chosen)?.title}</p>;
  return (
    <label class="compare-side">
      {t(label)}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
