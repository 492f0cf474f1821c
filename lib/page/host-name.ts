/** Name of the one element we add to a page; never registered, so it is a plain element of its own. */
export const hostName = 'glossa-card';
