import type { Flow } from './flow.ts';

/** The flow being gathered while the walk goes on. */
export class Gathering {
  #nodes: Text[] = [];
  #starts: number[] = [];
  #text = '';

  add(node: Text): void {
    const data = node.data;
    // Most text nodes of a page are line feeds between blocks.
    if (this.#text === '' && data.charCodeAt(0) <= 32 && !/\S/.test(data)) return;
    if (this.#text === '') {
      // Lists made with what they hold are just so long; most flows have but one node.
      this.#nodes = [node];
      this.#starts = [0];
      this.#text = data;
      return;
    }
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  /** Text stands right against what comes next. */
  get touching(): boolean {
    return this.#text.charCodeAt(this.#text.length - 1) > 32;
  }

  /** An edge of a block: hands out what was gathered, without the white space around it. */
  close(): Flow | null {
    if (this.#nodes.length === 0) return null;
    const [text, nodes, starts] = [this.#text.trim(), this.#nodes, this.#starts];
    const cut = this.#text.length - this.#text.trimStart().length;
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
    if (text === '') return null;
    if (cut > 0) for (let at = 0; at < starts.length; at++) starts[at]! -= cut;
    return { text, nodes, starts };
  }
}
