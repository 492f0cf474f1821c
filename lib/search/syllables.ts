/** The syllables of standard Chinese in toneless pinyin as it is typed (ü is v), and how letters part into them. */
const finals: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const all = Object.entries(finals).flatMap(([initial, ends]) => ends.split(' ').map((end) => initial + end));
const whole = new Set(all);
/** What a syllable may begin with, itself included. */
const beginnings = new Set(all.flatMap((one) => Array.from(one, (_, at) => one.slice(0, at + 1))));
const longest = 6;

/** A syllable, or the beginning of one. */
export interface Sound {
  sound: string;
  whole: boolean;
}

/** `nüe` and `lüe` are written both ways. */
const spelt = (sound: string) => sound.replace(/^([nl])ue$/, '$1ve');

/**
 * Every way to part letters into whole syllables, of which the last may be typed in part; fewest syllables first, at
 * most `most` ways. `xian` is 先 or 西安.
 */
export function splitSyllables(letters: string, most: number): Sound[][] {
  const ways: Sound[][] = [];
  // From a place that leads nowhere a long row of letters would be tried in millions of ways.
  const dead = new Set<number>();
  const walk = (at: number, way: Sound[]) => {
    if (ways.length >= most * 4 || dead.has(at)) return;
    const before = ways.length;
    if (at === letters.length) ways.push(way);
    for (let end = Math.min(letters.length, at + longest); end > at; end -= 1) {
      const sound = letters.slice(at, end);
      if (whole.has(sound)) walk(end, [...way, { sound: spelt(sound), whole: true }]);
      else if (end === letters.length && at > 0 && beginnings.has(sound))
        ways.push([...way, { sound, whole: false }]);
    }
    if (ways.length === before) dead.add(at);
  };
  walk(0, []);
  return ways.sort((a, b) => unlikelihood(a) - unlikelihood(b)).slice(0, most);
}

/** Few characters are read as one vowel alone. */
function unlikelihood(way: readonly Sound[]): number {
  const vowels = way.filter(({ sound, whole }) => whole && sound.length === 1).length;
  return way.length + vowels + (way.at(-1)?.whole ? 0 : 0.5);
}

/** Letters as the first letters of syllables (`zh`, `ch`, `sh` may be one), or null where one begins none. */
export function splitInitials(letters: string): Sound[] | null {
  const sounds = Array.from(letters, (sound) => ({ sound, whole: false }));
  return sounds.every(({ sound }) => beginnings.has(sound)) ? sounds : null;
}

/** Syllables and beginnings of syllables mixed, as long syllables as can be: `weilaicy`; null where letters are left. */
export function splitMixed(letters: string): Sound[] | null {
  const sounds: Sound[] = [];
  for (let at = 0; at < letters.length; ) {
    let end = Math.min(letters.length, at + longest);
    while (end > at && !whole.has(letters.slice(at, end))) end -= 1;
    if (end === at) {
      end = at + (/^[zcs]h/.test(letters.slice(at)) ? 2 : 1);
      if (!beginnings.has(letters.slice(at, end))) return null;
      sounds.push({ sound: letters.slice(at, end), whole: false });
    } else sounds.push({ sound: spelt(letters.slice(at, end)), whole: true });
    at = end;
  }
  return sounds;
}
