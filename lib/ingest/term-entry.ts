const foreign = "[A-Za-z][A-Za-z0-9 ,;'’()/-]{1,80}";
const foreignName = new RegExp(`^${foreign}$`);
const termName = new RegExp(`^\\p{Script=Han}[\\p{Script=Han}\\w、/（）()-]{0,20}(?:\\s+${foreign})?$`, 'u');

/** Can a line be what a term is called in another language? */
export function isForeignName(text: string): boolean {
  return foreignName.test(text);
}

/** Can a line be a term of a standard, perhaps with its name in another language behind it? */
export function isTermName(text: string): boolean {
  return termName.test(text);
}
