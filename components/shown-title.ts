/** Characters of a title in a list that unfolds: longer ones would make it as wide as the screen. */
export const shownTitle = 60;
