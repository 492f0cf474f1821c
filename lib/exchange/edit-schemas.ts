import type * as v from 'valibot';

/** The form of a row of each table that holds the reader's own work besides documents and highlights, by its name. */
export const editSchemas: Record<string, v.GenericSchema> = {};
