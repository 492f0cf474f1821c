/** Loaded for what it does: it makes itself known to pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
