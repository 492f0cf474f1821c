import { isRule } from './sentence.ts';
import { statedDate } from './stated-date.ts';

/** Longest note, in code units: more than this is text. */
const noteLength = 160;

const year = '(?:(?:(?:中華|中华)?民[國国]\\s*)?[\\d〇零一二三四五六七八九十百]{2,4}\\s*年\\s*)?';
const date = `${year}[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日`;
const clock = '(?:\\s*(?:[上下]午)?\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?)?';
const act =
  '(?:通过|通過|审议|審議|批准|发布|發布|發佈|公布|印发|施行|实施|實施|起施行|修订|修訂|修正|制定|公告|修正公布|制定公布)';
const wire = '[电電讯訊]';

const closingDateline = new RegExp(`^[（(][^（()）]{2,24}${date}\\s*${wire}[)）]$`);
const openingDateline = new RegExp(
  [
    `^[（(]?\\s*[\\p{Script=Han}]{2,6}[社网網报報刊台臺]\\S{0,8}?\\s*${date}\\s*(?:${wire}|消息)`,
    '^[（(]?本[报報刊台臺网網社](?:\\S{0,8}?[讯訊电電])',
    '^[（(]?[\\p{Script=Han}]{2,4}[网網社](?:[讯訊]|消息)',
  ].join('|'),
  'u',
);
const adoption = new RegExp(`^[（(]?\\s*${date}[^。；;]{0,120}${act}[^。，,]{0,6}[)）]?$`);
const bareDate = new RegExp(`^[（(]?\\s*${date}${clock}\\s*${act}?[)）]?$`);

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const who = '((?!星期|周|週|禮拜|农历|農曆)[\\p{Script=Han}]{2,20})';
const signatures = [
  new RegExp(`^${who}\\s+${date}${clock}$`, 'u'),
  new RegExp(`^${date}${clock}\\s+${who}$`, 'u'),
];

const others: readonly RegExp[] = [
  new RegExp(
    `^${date}[\\s,，]{0,2}[（(]?(?:星期|周|週|禮拜)[一二三四五六日天][）)]?(?:\\s*(?:农历|農曆)\\S{1,12})?$`,
  ),
  /^(?:分享(?:至|到)|列印|打印|友善列印|字[級号號體体]|回上一?[頁页]|回首頁|返回|上一[則则篇頁页]|下一[則则篇頁页]|目前位置|当前位置|現在位置|您(?:現|现)?在?的?位置|瀏覽人次|浏览次数|點閱|点击|阅读|扫一扫|關鍵字|关键词|關鍵詞|Copyright|©|版权所有|版權所有)(?=[\s：:「《（(]|$)[^。]{0,100}$/,
  /^(?:[\p{Script=Han}]{2,4}[時时][間间])?\s*(?:[上下]午)?\s*\d{1,2}\s*[時时]\s*\d{1,2}\s*分$/u,
  /^(?:列印|打印|分享|收藏|轉寄|转发)(?:此|本)[頁页文]$/,
  /^(?:跳[至到](?:主要)?(?:內容|内容|正文)|Skip to (?:main )?content)$/i,
  new RegExp(
    `^(?:[A-Z][\\p{L}. ]{1,24}, |of |[Dd]ated? )?(?:\\d{1,2} ${month} \\d{4}|${month} \\d{1,2}, \\d{4})(?:,? (?:at )?\\d{1,2}:\\d\\d(?: ?[ap]\\.?m\\.?)?)?$`,
    'u',
  ),
  /^(?:[【〖[][\p{Script=Han}]{1,6}[】〗\]]\s*){1,6}$/u,
  /^(?:免責聲明|免责声明|Disclaimer)[:：]/,
  /^※/,
  /^[（(][^（()）。，,；;]{1,24}[)）]$/,
  /^(?:本报|本報|本刊|新华社)?(?:特约|见习|特派)?(?:记者|記者|通讯员)[\s：:]?[^。，,]{1,40}$/,
  /^(?:作者|来源|來源|资料来源|資料來源|稿源|出处|出處|编辑|編輯|责任编辑|責任編輯|责编|責編|编审|校对|供稿|摄影|文字|图片|发布时间|發布單位|发布单位|發佈單位|更新時間|更新时间|瀏覽|浏览|發布時間|发布日期|發布日期|發佈日期|日期|时间|字号|字體|字体|修正日期|生效狀態|公布日期|施行日期|發文字號|发文字号|文号|索引号|主题词|By|Author|Source|Date|Published)(?:\s*[：:/]\s*|\s{1,3}(?=[A-Z]))[^。]{1,80}$/,
  /^[\p{Script=Han}]{1,12}〔\d{4}〕\s?\d{1,5}\s?号$/u,
  /^[\p{Script=Han}\s]{0,14}第\s?\d{1,6}\s?[号號]$/u,
  // Where and by whom a report was given.
  new RegExp(`^[—–―-]{1,2}\\s*${date}在[^。；;]{4,60}上$`),
  /^[\p{Script=Han}]{2,24}(?:[省市县縣区區州镇鎮乡鄉部局院]长|[省市縣區部局院]長|检察长|秘书长|总理|主席|主任|书记|總理|書記)[\s　]+\p{Script=Han}[\p{Script=Han}\s　]{0,4}\p{Script=Han}$/u,
  // Who writes and when, on the cover of a report.
  /^(?:[\p{Script=Han}]{4,30}\s+)?(?:19|20)\d\d\s*年\s*\d{1,2}\s*月$/u,
  /(?:(?:\.\s?){4,}|[…⋯]{2,}|·{4,})\s*(?:[\dIVXivx]{1,5}|[Ⅰ-ⅿ]{1,4})$/u,
  /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*(?:发布|發布|实施|(?:来源|來源)[：:].{1,30})?$/,
];

/** Dateline, byline, act of adoption, document number, table of contents: what surrounds a text. */
export function isNote(text: string): boolean {
  if (text.length > noteLength) return false;
  return (
    isRule(text) ||
    closesText(text) ||
    isAdoption(text) ||
    bareDate.test(text) ||
    signerIn(text) !== null ||
    others.some((pattern) => pattern.test(text))
  );
}

/** Who stands beside a full date on a line of their own, `国务院 2026年2月12日`; null on other lines. */
export function signerIn(text: string): string | null {
  if (text.length > 60 || statedDate(text) === null) return null;
  return signatures.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
}

/** `附件：1. 重点任务分工表`, above the signature of a letter. */
export function isAnnexList(text: string): boolean {
  return /^附\s*件\s*\d{0,2}\s*[：:]/.test(text.slice(0, 12));
}

/** `(2026年1月30日中共中央办公厅发布)` and its like. */
export function isAdoption(text: string): boolean {
  return text.length <= noteLength && adoption.test(text);
}

/** `(新华社北京2月12日电)` stands where a text ends. */
export function closesText(text: string): boolean {
  return text.length <= noteLength && closingDateline.test(text);
}

/** `新华社北京2月12日电` opens a text. */
export function opensWithDateline(text: string): boolean {
  return openingDateline.test(text.slice(0, 60)) && !closesText(text);
}

/** The date under a letter or notice. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && bareDate.test(text) && statedDate(text) !== null;
}
