/** The pinyin dictionary, corrected: words of news and policy, and places, that it reads wrongly. */
import { customPinyin, pinyin } from 'pinyin-pro';

const words =
  '央行 yāng háng,分行 fēn háng,支行 zhī háng,投行 tóu háng,总行 zǒng háng,重组 chóng zǔ,重塑 chóng sù,重构 chóng gòu,' +
  '率先 shuài xiān,载体 zài tǐ,载荷 zài hè,载人 zài rén,星载 xīng zài,机载 jī zài,舰载 jiàn zài,船载 chuán zài,' +
  '计量 jì liàng,存量 cún liàng,量产 liàng chǎn,量身 liàng shēn,量化 liàng huà,量级 liàng jí,' +
  '倒逼 dào bī,倒流 dào liú,倒车 dào chē,倒挂 dào guà,倒计时 dào jì shí,标识 biāo zhì,舍弃 shě qì,处长 chù zhǎng,' +
  '种植 zhòng zhí,卡口 qiǎ kǒu,朝阳产业 zhāo yáng chǎn yè,朝鲜 cháo xiǎn,洪洞 hóng tóng,涡阳 guō yáng,浚县 xùn xiàn,' +
  '乐清 yuè qīng,台州 tāi zhōu,任丘 rén qiū,单县 shàn xiàn,歙县 shè xiàn,尉犁 yù lí,大埔 dà bù,黄陂 huáng pí,会稽 kuài jī';

customPinyin(
  Object.fromEntries(
    words.split(',').map((word) => {
      const blank = word.indexOf(' ');
      return [word.slice(0, blank), word.slice(blank + 1)];
    }),
  ),
);

/** `pinyin` of pinyin-pro with these words known to it. */
export { pinyin };
