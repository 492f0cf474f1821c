/** Radicals whose characters Unicode does not name: what PDF programs write in their place. */
const pairs =
  '⺁厂 ⺄乙 ⺆冂 ⺇几 ⺈刀 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺏尢 ⺐尢 ⺒巳 ⺓幺 ⺕彐 ⺖心 ⺗心 ⺘手 ⺙攵 ⺛无 ⺜日 ⺝月 ⺠民 ⺡水 ⺣灬 ⺤爫 ⺦丬 ⺨犭 ⺪疋 ⺫目 ' +
  '⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱网 ⺲网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⻀艹 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ' +
  '⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

const characters = new Map(pairs.split(' ').map(([radical, character]) => [radical!, character!]));

/** Radicals as the characters they stand for: fonts share the glyph, and PDF programs take the one for the other. */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (radical) => characters.get(radical) ?? radical.normalize('NFKC'),
  );
}
