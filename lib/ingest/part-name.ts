const names =
  /^(?:前\s*言|引\s*言|序\s*言?|摘\s*要|概\s*述|總?说明|說明|附\s?[录錄]|参考文献|參考文獻|abstract|introduction|foreword|preface|summary|overview|background|references|acknowledge?ments?)$/i;

/** A name that parts of a text bear in any text: no headline, nor a line of one. */
export function isPartName(heading: string): boolean {
  return names.test(heading.slice(0, 40));
}
