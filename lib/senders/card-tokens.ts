/**
 * Tokens for the card frame: good for one term, on one page of one tab, for some minutes.
 * Kept in `storage.session`, which outlives the worker and which pages cannot read.
 */
import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import { cardTokenLife, cardTokens } from '../limits.ts';

/** What a token speaks for. */
export interface CardClaim {
  /** `Term.key`. */
  term: string;
  /** Address of the page the card stands on. */
  url: string | null;
}

interface Grant extends CardClaim {
  token: string;
  /** When it ends, in ms since 1970. */
  until: number;
}

const itemOf = (tab: number) => `card ${tab}`;

async function grantsOf(tab: number): Promise<Grant[]> {
  const stored = await browser.storage.session.get<Record<string, Grant[]>>(itemOf(tab));
  return (stored[itemOf(tab)] ?? []).filter(({ until }) => until > Date.now());
}

// One at a time: two grants read the same list otherwise, and one is lost.
let last: Promise<unknown> = Promise.resolve();

/** Grants a token to the card frames of a tab. */
export function grantCard(tab: number, { term, url }: CardClaim): Promise<string> {
  const granting = last.then(async () => {
    const token = crypto.randomUUID();
    const grants = [...(await grantsOf(tab)), { token, term, url, until: Date.now() + cardTokenLife }];
    await browser.storage.session.set({ [itemOf(tab)]: grants.slice(-cardTokens) });
    return token;
  });
  last = granting.catch(() => {});
  return granting;
}

/** What a token was granted for in this tab; throws `AskError` `expired` where it was not. */
export async function claimOfCard(tab: number, token: string): Promise<CardClaim> {
  const grant = (await grantsOf(tab)).find((one) => one.token === token);
  if (!grant) throw new AskError('expired');
  return { term: grant.term, url: grant.url };
}

/** Forgets a closed tab's tokens. */
export function revokeCards(tab: number): Promise<void> {
  return browser.storage.session.remove(itemOf(tab));
}
