/** Our own names in JSON-LD, and the names of our annotations, begin so. */
export const annotationPrefix = 'urn:x-glossa:';

/** The style class of a colour begins so. */
export const colourClass = 'glossa-';
