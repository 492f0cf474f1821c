/** Family names, 简 and 繁, by their code units: a string of one Han character would be made anew for each question. */
const surnames: ReadonlySet<number> = new Set(
  Array.from(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤' +
      '滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭' +
      '梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲家封芮储靳汲邴糜松井段富巫乌焦' +
      '巴弓牧隗山谷车侯宓蓬班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍闻莘党翟谭贡劳逄姬' +
      '申扶堵冉宰郦雍习璩桑桂濮牛寿边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩' +
      '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴魏謝鄒蘇範魯韋馬鳳賀湯羅畢樂時齊顧黃蕭談龐熊紀項藍閔賈婁顏鍾駱盧繆單諸陸榮儲車寧厲劉葉龍賴喬陰聞黨譚貢勞習莊閻溫',
    (name) => name.charCodeAt(0),
  ),
);

/** Does a text begin with the character of a family name? */
export function isSurname(text: string): boolean {
  return surnames.has(text.charCodeAt(0));
}

/** Two to four Han characters with a family name before them. */
export function isPersonLine(text: string): boolean {
  const name = text.replace(/[\s　]/g, '');
  return /^[\p{Script=Han}·]{2,4}$/u.test(name) && isSurname(name);
}
