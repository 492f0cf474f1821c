/** Characters of a title or a quotation where it is but a name: a longer one would make a list that unfolds as wide as the screen. */
export const shownTitle = 60;
