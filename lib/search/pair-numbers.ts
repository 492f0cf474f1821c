/** Half full at most: then most pairs are found where they are first looked for. */
const fullest = 0.5;

/**
 * Numbers for pairs of characters under a pair of sounds, from 1: a table with open addressing (D. Knuth, The Art of
 * Computer Programming 3, §6.4), because a map would make an object of every key.
 */
export class PairNumbers {
  #characters = new Int32Array(1 << 12);
  #sounds = new Int32Array(1 << 12);
  #numbers = new Int32Array(1 << 12);
  #size = 0;

  /** The number of a pair; 0 for one never met, which then is numbered. Each key is two numbers of 16 bits in one. */
  numberOf(characters: number, sounds: number, number: number): number {
    const at = this.#placeOf(characters, sounds);
    const known = this.#numbers[at]!;
    if (known !== 0) return known;
    this.#characters[at] = characters;
    this.#sounds[at] = sounds;
    this.#numbers[at] = number;
    this.#size += 1;
    if (this.#size > this.#numbers.length * fullest) this.#grow();
    return 0;
  }

  #placeOf(characters: number, sounds: number): number {
    const mask = this.#numbers.length - 1;
    const mixed = Math.imul(characters, 0x9e3779b1) ^ Math.imul(sounds, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#numbers[at] !== 0 && !this.#isAt(at, characters, sounds)) at = (at + 1) & mask;
    return at;
  }

  #isAt(at: number, characters: number, sounds: number): boolean {
    return this.#characters[at] === characters && this.#sounds[at] === sounds;
  }

  #grow(): void {
    const [characters, sounds, numbers] = [this.#characters, this.#sounds, this.#numbers];
    const size = numbers.length * 2;
    this.#characters = new Int32Array(size);
    this.#sounds = new Int32Array(size);
    this.#numbers = new Int32Array(size);
    for (let from = 0; from < numbers.length; from += 1) {
      if (numbers[from] === 0) continue;
      const at = this.#placeOf(characters[from]!, sounds[from]!);
      this.#characters[at] = characters[from]!;
      this.#sounds[at] = sounds[from]!;
      this.#numbers[at] = numbers[from]!;
    }
  }
}
