/** Every numeric bound of Glossa, each with its reason. Lengths are UTF-16 code units, times milliseconds. */

/** Explanations kept for a term: the card leafs through postings after these, so more would only weigh. */
export const explanations = 3;

/** A larger message from a page is refused unread: no honest question of ours comes near it. */
export const messageSize = 64_000;

/** A quotation longer than this is a copy of the page, not a highlight. */
export const quoteLength = 2_000;

/** Context kept on each side of a quotation: two sentences of Chinese, enough to tell two equal quotations apart. */
export const quoteContext = 64;

/** Rest of the pointer before the card opens: below it the card flickers while the eye passes, above it feels slow. */
export const cardDelay = 150;

/** The pointer may leave term and card this long before the card closes: the way from one to the other. */
export const cardGrace = 300;
