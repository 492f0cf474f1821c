import type { Line } from '../line.ts';

/** A file format: one file of this folder for each. */
export interface Reader {
  /** By the file's name or by what its text looks like. */
  accepts(source: string, fileName: string): boolean;
  /** The lines that say something, mark-up taken off, in linear time. */
  read(source: string): Line[];
}
