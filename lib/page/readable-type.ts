/** Whether documents of a MIME type are read; SVG, XML and PDF have documents of their own kind (H12). */
export const isReadableType = (type: string): boolean => /^text.(html|plain)|xhtml/.test(type);
