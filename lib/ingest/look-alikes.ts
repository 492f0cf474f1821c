/** Characters that reading programs take for each other, in groups: nearly the same strokes. */
const groups = (
  '己已巳 未末 日曰 目日 人入 士土 千干于 天夭夫 戊戌戍 治冶 候侯 微徽 拔拨 析折拆 仓仑 兔免 鸟乌 王玉 大太犬 午牛 ' +
  '田由甲申 巿市 今令 找我 往住佳 借惜措 清情请 晴睛 体休 侍待 特持 坏环怀 辩辨 暮幕慕 竟竞 卷券 渭谓 赢羸 崇祟 栗粟 ' +
  '孤狐 拾抬 枝技 织识职 科料 斥斤 丸九 元无 历厉 友发 间问 闲闭 限很根 推椎准 进迸 困因 园圆 型刑 徒徙 思恩 扩护 ' +
  '担但 攻政 施拖 明朋 术木本 杀条 材村 模摸 次欠 母毋 比此 气乞 永水 油抽 注住 残浅 测侧 深探 爱受 牧收 状壮 ' +
  '理埋 规现 矛予 坡破 确硝 经轻 编偏 老考 股般 育盲 胜性 自白 航抗 论伦沦 评坪 诚城 调凋 贫贪 贸贺 责贵 过边 ' +
  '述迷 追迫 适活 选洗 部陪 都郁 重童 钢铜 锋烽 险检 颁领 业亚 的旳 炼练 梁粱 即既 遣遗 徵微 刺剌 苹萍 茶荼 灸炙 ' +
  '末來未 開関 間問 經輕 國圖 書畫 學舉 務勞'
).split(' ');

const alike = new Map<string, string>();
for (const group of groups) {
  for (const character of group) {
    alike.set(character, (alike.get(character) ?? '') + group.replace(character, ''));
  }
}

/** Whether a code unit is a character of these, which most are not. */
const known = new Uint8Array(0x10000);
for (const character of alike.keys()) known[character.charCodeAt(0)] = 1;

/** Is there anything that a character, by its code unit, may have been misread for? */
export function hasLookAlikes(unit: number): boolean {
  return known[unit] === 1;
}

/** What a character may have been before it was misread; empty for one that nothing looks like. */
export function lookAlikesOf(character: string): string {
  return alike.get(character) ?? '';
}
