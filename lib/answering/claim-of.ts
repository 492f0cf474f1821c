import { type CardClaim, claimOfCard } from '../senders/card-tokens.ts';
import type { Sender } from '../senders/sender.ts';

/** The card shows a token, and only the term it was granted for; our own pages name the key. */
export async function claimOf(sender: Sender, tokenOrKey: string): Promise<CardClaim> {
  return sender.kind === 'card' ? claimOfCard(sender.tab, tokenOrKey) : { term: tokenOrKey, url: null };
}
