/** A file stays behind its address this long (ms): browsers read it after the click. */
const readingTime = 60_000;

/** Hands a file to the reader as a download. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readingTime);
}
