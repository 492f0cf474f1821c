import { useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { explainFault } from './explain-fault.ts';

/** One thing at a time that takes a while, and what is to be said of it. */
export interface Task {
  busy: boolean;
  message: string | null;
  /** Does work and says what it answers, or why it failed; answers whether it did not. */
  run: (work: () => Promise<string | null>) => Promise<boolean>;
}

export function useTask(): Task {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setMessage(null);
    try {
      setMessage(await work());
      return true;
    } catch (error) {
      setMessage(explainFault(error, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, message, run };
}
