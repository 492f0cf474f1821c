/** A file that is not taken in, as a whole, and why: `detail` names the first thing that is wrong. */
export class FileError<Code extends string> extends Error {
  readonly code: Code;
  readonly detail: string;

  constructor(code: Code, detail = '') {
    super(`file ${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
