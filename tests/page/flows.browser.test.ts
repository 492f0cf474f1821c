import { describe, expect, it } from 'vitest';
import { fill, flowTexts } from './page-under-test.ts';

const cases: Record<string, [html: string, flows: string[]]> = {
  'inline elements belong to the flow': [
    '<p>未来<b>产</b><a href="#">业</a><span>发展</span></p>',
    ['未来产业发展'],
  ],
  'blocks have flows of their own': ['前<p>未来</p><div>产业</div>后', ['前', '未来', '产业', '后']],
  'a line break ends the flow': ['<p>未来<br>产业</p>', ['未来', '产业']],
  'a line break that is not shown does not': [
    '<p>未来<br style="display:none">产<br class="x">业</p>',
    ['未来产', '业'],
  ],
  'a possible break does not': ['<p>未来<wbr>产业</p>', ['未来产业']],
  'cells and items stand alone': [
    '<table><tr><td>未来</td><td>产业</td></tr></table><ul><li>量子</li><li>科技</li></ul>',
    ['未来', '产业', '量子', '科技'],
  ],
  'ruby text is left out': ['<p><ruby>未<rp>(</rp><rt>wèi</rt>来<rt>lái</rt></ruby>产业</p>', ['未来产业']],
  'comments are nothing': ['<p>未来<!-- x -->产业</p>', ['未来产业']],
  'a script in the middle is nothing': ['<p>未来<script>1</script><style>p{}</style>产业</p>', ['未来产业']],
  'scripts, templates and their like are not read': [
    '<script>未来</script><style>未来</style><noscript>未来</noscript><template>未来</template>',
    [],
  ],
  'pictures and frames cut the flow': [
    '<p>未来<img alt="">产业<svg><text>未来</text></svg>科技</p>',
    ['未来', '产业', '科技'],
  ],
  'editable text is not read': [
    '<p>甲<input value="未来">乙</p><textarea>未来</textarea><select><option>未来</option></select>' +
      '<div contenteditable>未来<p contenteditable="false">产业</p></div><div role="textbox">未来</div>' +
      '<div class="x CodeMirror">未来</div><div class="cm-editor">未来</div><div class="monaco-editor">未来</div>',
    ['甲', '乙'],
  ],
  'text marked as not editable is read': ['<p contenteditable="false">未来</p>', ['未来']],
  'an unknown kind of editing is none': [
    '<p contenteditable="inherit">未来</p><p contenteditable="Plaintext-only">产业</p><p contenteditable="TRUE">量子</p>',
    ['未来'],
  ],
  'a hidden span is as if it were not there': [
    '<p>未来<span style="display:none">隐</span>产<span hidden>藏</span>业</p>',
    ['未来产业'],
  ],
  'a span styled as a block is one': ['<p><span style="display:block">未来</span>产业</p>', ['未来', '产业']],
  'an inline block is a box of its own': [
    '<p>未来<span style="display:inline-block">产业</span></p>',
    ['未来', '产业'],
  ],
  'a div styled inline goes on': ['<div>未来<div style="display:inline">产业</div></div>', ['未来产业']],
  'divs styled inline are one flow, whatever stands around them': [
    '<div><div style="display:inline">未</div><div style="display:inline">来</div>\n<div style="display:inline">产</div>业</div>' +
      '<div style="display:contents">量</div><b>子</b><div>科</div><div>技</div>',
    ['未来\n产业', '量子', '科', '技'],
  ],
  'divs styled inline run on through their parents': [
    '<div style="display:inline"><div style="display:inline">未<!-- --></div> <!-- --></div>来<div><div>产</div></div>业',
    ['未 来', '产', '业'],
  ],
  'custom elements are inline unless styled': [
    '<p>未来<x-part>产业</x-part></p><x-box style="display:block">量子</x-box>科技',
    ['未来产业', '量子', '科技'],
  ],
  'blocks inside inline elements cut it': ['<a href="#">前<div>未来</div>后</a>尾', ['前', '未来', '后尾']],
  'buttons and summaries are blocks': [
    '<details open><summary>未来</summary>产业</details><button>量子</button>',
    ['未来', '产业', '量子'],
  ],
  'white space alone is no flow': ['<div>\n  <p>未来</p>\n  <p> </p>\n</div>', ['未来']],
};

describe('flows', () => {
  it.each(Object.entries(cases))('%s', (_, [html, flows]) => {
    expect(flowTexts(fill(html))).toEqual(flows);
  });

  it('reads what a form with clobbering names holds, and nothing of its fields (H60, T62)', () => {
    const names = [
      'parentNode',
      'firstChild',
      'nextSibling',
      'nodeType',
      'localName',
      'attributes',
      'getAttribute',
      'hasAttributes',
      'closest',
      'contains',
      'isConnected',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    expect(flowTexts(fill(`<form>未来<b>产业</b>${fields}<p>科技</p></form>尾`))).toEqual([
      '未来产业',
      '科技',
      '尾',
    ]);
  });

  it('reads 2,000 nested elements (H61)', () => {
    const body = fill('');
    let inner: Element = body;
    for (let depth = 0; depth < 2_000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = '未来';
    expect(flowTexts(body)).toEqual(['未来']);
  });
});
