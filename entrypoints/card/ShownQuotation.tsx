import { QuotationCard } from '../../components/QuotationCard.tsx';
import { citationText } from '../../lib/exchange/citation.ts';
import { ask } from '../../lib/messaging.ts';
import type { TracedQuotation } from '../../lib/questions/quotations.ts';
import { explain } from '../connect/explain.ts';
import { useCopy } from '../connect/use-copy.ts';
import type { CardState } from './card-state.ts';
import type { Happen } from './use-card.ts';

interface ShownQuotationProps {
  quotation: TracedQuotation;
  state: CardState;
  happen: Happen;
}

/** A quotation's card with what can be done from it. */
export function ShownQuotation({ quotation, state, happen }: ShownQuotationProps) {
  const { token, language, focus } = state;
  const { copied, refused, copy, dismiss } = useCopy<true>();
  const { text, citation } = quotation.source;
  return (
    <QuotationCard
      quotation={quotation}
      focus={focus}
      cited={copied !== null}
      citation={refused}
      onDismiss={dismiss}
      onCite={() => copy(true, citationText(text, citation, language))}
      onOpen={(place) =>
        void ask('ui.open', place, token).catch((error: unknown) =>
          happen({ type: 'problem', token, key: explain(error) }),
        )
      }
    />
  );
}
