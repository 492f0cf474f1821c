const digits = '零一二三四五六七八九';
const aliases: Readonly<Record<string, string>> = { 〇: '零', 两: '二', 兩: '二', 廿: '二十', 卅: '三十' };
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** The first number in a label, in Arabic or Chinese figures (up to 9,999); NaN where there is none. */
export function numberIn(label: string): number {
  const arabic = /\d+/.exec(label)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const written = /[零〇一二三四五六七八九十百千两兩廿卅]+/.exec(label)?.[0];
  if (written === undefined) return Number.NaN;
  const plain = [...written].map((figure) => aliases[figure] ?? figure).join('');
  return /[十百千]/.test(plain)
    ? counted(plain)
    : Number([...plain].map((figure) => digits.indexOf(figure)).join(''));
}

function counted(figures: string): number {
  let sum = 0;
  let digit = 0;
  for (const figure of figures) {
    const unit = units[figure];
    if (unit === undefined) digit = digits.indexOf(figure);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
