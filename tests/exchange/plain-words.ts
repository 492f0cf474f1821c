import type { ExportWords } from '../../lib/exchange/export-words.ts';

export const plainWords: ExportWords = {
  language: 'zh-CN',
  heading: '高亮',
  note: '备注：',
  tags: '标签：',
  terms: '词：',
  comma: '、',
  formOf: (term) => term,
};
