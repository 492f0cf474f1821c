import { simplified } from '../text/traditional.ts';

/** The most frequent characters of modern Chinese, 简: half of any text is made of them. */
const chinese =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起' +
  '看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体' +
  '政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打' +
  '女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权' +
  '思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运党委创督监谈键责推组织履职';

const korean =
  '이다는을를의에가고하지도로한은기사시자리어나대그인과서해부수정일만게들있없것오스보제라전아니주여상국원화';

const han = new Set(chinese);
const traditional = new Set(han);
for (const [from, to] of simplified) if (han.has(to)) traditional.add(from);
const hangul = new Set(korean);

type Rule = (text: string) => number;

const marks = /[，。、；：？！“”‘’（）《》「」『』—…　]/u;
const kana = /[\u3041-\u3096\u30a1-\u30fc。、「」・]/u;

/** For each encoding the share of what is common in the languages written in it, among all beyond ASCII. */
const rules: Readonly<Record<string, Rule>> = {
  gb18030: share((character) => han.has(character) || marks.test(character)),
  big5: share((character) => traditional.has(character) || marks.test(character)),
  shift_jis: share((character) => kana.test(character) || traditional.has(character)),
  'euc-jp': share((character) => kana.test(character) || traditional.has(character)),
  'euc-kr': share((character) => hangul.has(character)),
  // The letters of another alphabet are others of this one: only how often each stands tells them apart.
  'windows-1250': ofPattern(/[ěščřžůąęłśżźńőűĚŠČŘŽŮĄŁŚŻ]/gu),
  'windows-1251': ofPattern(/(?<=[\u0400-\u045f])[оеаинтсрвлкді]|[оеаинтсрвлкді](?=[\u0430-\u045f])/gu),
  'windows-1253': ofPattern(/[αοιετσνηυρκίάόέή]/gu),
  'windows-1254': ofPattern(/[ğışçöüİĞŞ]/gu),
  'windows-1255': ofPattern(/[יוהלאמרתבשנ]/gu),
  'windows-1256': ofPattern(/[اليمونرتبعد]/gu),
  'windows-1252': ofPattern(/(?<![^\p{ASCII}])[à-ïñ-öø-üÿßœÀ-ÖØ-Ü‘’“”–—…«»°§](?![^\p{ASCII}])/gu),
  'utf-16le': share((character) => traditional.has(character) || marks.test(character)),
  'utf-16be': share((character) => traditional.has(character) || marks.test(character)),
};

/** How much of what is beyond ASCII in `text` is common where `encoding` is used: 0–1, 0 without such characters. */
export function commonShare(text: string, encoding: string): number {
  return rules[encoding]?.(text) ?? 0;
}

function share(isCommon: (character: string) => boolean): Rule {
  return (text) => {
    let common = 0;
    let all = 0;
    for (const character of text) {
      if (character < '\u0080') continue;
      all++;
      if (isCommon(character)) common++;
    }
    return all === 0 ? 0 : common / all;
  };
}

function ofPattern(pattern: RegExp): Rule {
  return (text) => {
    const all = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    return all === 0 ? 0 : Math.min(1, (text.match(pattern)?.length ?? 0) / all);
  };
}
