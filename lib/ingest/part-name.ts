const names =
  /^(?:前\s*言|引\s*言|序\s*言?|摘\s*要|概\s*述|總?说明|說明|附\s?[录錄]|参考文献|參考文獻|abstract|introduction|foreword|preface|(?:executive )?summary|overview|background|references|acknowledge?ments?)$/i;
const numbered = /^(?:(?:chapter|part)\s+(?:\d{1,3}|[IVX]{1,5})\b|第[一二三四五六七八九十]{1,3}[\s\u3000])/i;

/** A name that parts of a text bear in any text: no headline, nor a line of one. */
export function isPartName(heading: string): boolean {
  return names.test(heading.slice(0, 40)) || numbered.test(heading.slice(0, 40));
}
