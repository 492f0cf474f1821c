/**
 * Number of the rules by which documents are read and terms derived. Raise it whenever `ingest/` or `glossary/` would
 * make something else of the same bytes: at its next start every installed copy then reads its documents anew.
 */
export const derivation = 4;
