/** Names that newspapers print over a page or column: they are not headlines. */
const labels: ReadonlySet<string> = new Set(
  (
    '要闻 要聞 时政 時政 时政要闻 国内 國內 国内要闻 国际 國際 国际要闻 综合 綜合 综合新闻 新闻 新聞 头版 頭版 经济 經濟 财经 財經 ' +
    '社会 社會 民生 法治 理论 理論 评论 評論 言论 文化 副刊 体育 體育 教育 科技 科教 健康 生态 生態 广告 廣告 公告 专题 專題 专版 专刊 ' +
    '特刊 视点 焦点 焦點 地方 地方新闻 港澳台 港澳 台湾 两岸 读者来信 政治 军事 軍事 党建 要闻版 本版导读 导读 版面'
  ).split(' '),
);

/** `要闻`, `第3版`, `A2 国际`. */
export function isSectionLabel(title: string): boolean {
  const bare = title
    .replace(/[\s|丨·・:：/—-]/g, '')
    .replace(/^(?:第?[0-9A-Z一二三四五六七八九十]{1,3}版?)|第?[0-9A-Z]{1,3}版$/g, '');
  return bare === '' || labels.has(bare);
}
