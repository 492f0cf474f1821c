/** What the benchmark uses of mark.js 8, which brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: string[], options: { separateWordSearch: boolean; done(found: number): void }): void;
  }
}
