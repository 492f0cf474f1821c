import { describe, expect, it } from 'vitest';
import { extractPage } from '../../lib/page/extract-page.ts';

const paragraphs = [
  '未来产业由前沿技术驱动，当前处于孕育萌发阶段或产业化初期，是具有显著战略性、引领性、颠覆性和不确定性的前瞻性新兴产业。',
  '大力发展未来产业，是引领科技进步、带动产业升级、培育新质生产力的战略选择，也是把握新一轮科技革命机遇的必然要求。',
  '要坚持创新驱动、应用牵引、生态协同、开放合作，打造未来产业瞭望站，加快前沿技术产业化，推动产业迈向全球价值链中高端。',
];

function pageOf(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

const news = pageOf(
  `<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/2">时政</a></li></ul></div>
   <div class="main"><h1>七部门发文推动未来产业发展</h1><div class="info"><span>2024-01-29 09:30</span> <span>来源：工业和信息化部</span></div>
   <div id="detail"><p>　　${paragraphs[0]}</p><p>　　${paragraphs[1]}</p><h2>一、总体要求</h2><p>　　${paragraphs[2]}</p>
   <ul><li>前瞻部署新赛道</li><li>推动技术创新</li></ul></div>
   <div class="share">分享到 <a>微信</a></div></div><div class="related"><h3>相关阅读</h3><ul><li><a href="3">别的新闻</a></li></ul></div>
   <form><input name="childNodes" value="密码"><textarea>正在写的话</textarea></form><div contenteditable="true">日记${paragraphs[0]}</div>
   <div class="footer">版权所有</div>`,
  '<title>七部门发文推动未来产业发展_某某网</title><meta name="publishdate" content="2024-01-29">',
);

describe('the main text of a page', () => {
  it('is its article, with title, date, source, headings and items', () => {
    expect(extractPage(news)).toEqual({
      title: '七部门发文推动未来产业发展',
      date: '2024-01-29',
      issuer: null,
      front: ['2024-01-29 09:30 来源：工业和信息化部'],
      blocks: [
        { text: paragraphs[0], level: 0, bullet: false, listing: false },
        { text: paragraphs[1], level: 0, bullet: false, listing: false },
        { text: '一、总体要求', level: 2, bullet: false, listing: false },
        { text: paragraphs[2], level: 0, bullet: false, listing: false },
        { text: '前瞻部署新赛道', level: 0, bullet: true, listing: false },
        { text: '推动技术创新', level: 0, bullet: true, listing: false },
      ],
    });
  });

  it('leaves the page as it was', () => {
    const before = news.documentElement.outerHTML;
    extractPage(news);
    expect(news.documentElement.outerHTML).toBe(before);
  });

  it('never holds what the reader writes', () => {
    expect(JSON.stringify(extractPage(news))).not.toMatch(/密码|正在写|日记/);
  });

  it('of a page with no text is none', () => {
    expect(extractPage(pageOf('<img src="data:,">'))).toBeNull();
  });

  it('of a page of short paragraphs is all of them', () => {
    const short = ['一则通知。', '请于周五前报名。', '地点在三楼。'];
    const blocks = extractPage(pageOf(short.map((text) => `<p>${text}</p>`).join('')))?.blocks;
    expect(blocks?.map(({ text }) => text)).toEqual(short);
  });
});
