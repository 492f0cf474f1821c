import type { RefObject } from 'preact';

/**
 * The article of the welcome page: our own words in the manner of such news, with one sentence quoted
 * from a built-in document. Chinese in both languages, for so are the documents.
 */
export function WelcomeArticle({ element }: { element: RefObject<HTMLElement | null> }) {
  return (
    <article ref={element} class="welcome-article document-words" lang="zh-Hans">
      <h2>试验台前的排队表</h2>
      <p>
        早上八点，城东一家中试平台的门口贴出当天的排队表：脑机接口两组，具身智能四组，还有一组做生物制造。平台负责人说，三年前这里一周只开两天，如今周末也排满了。
      </p>
      <p>
        量子科技、氢能和核聚变能的团队周期更长，来了往往一住就是半年；第六代移动通信的团队自带设备，测完就走。“未来产业急不得，”她合上登记本，“设备等人，人也等设备。”
      </p>
      <p>
        墙上贴着一句话：“科技突破的程度，很大程度上决定未来产业发展的速度、广度、深度。”做人工智能的小陈每天从它下面走过。他的团队刚接到一家科技领军企业出的题目，按这里的说法，这叫产业出题、科技答题。
      </p>
      <p>
        街道也在学着做服务：帮专精特新企业对接长期资本，给科技成果转化应用找第一个用户。新质生产力这个词，在这里是一张张签了字的试验单。
      </p>
    </article>
  );
}
