/** Bytes in which nothing is wrong, but that a character may be cut at their end. */
interface StrictText {
  /** Without the character that was cut. */
  text: string;
  truncated: boolean;
}

/** Decodes bytes that are valid in an encoding, a label of `TextDecoder`; null where they are not. */
export function strictText(bytes: Uint8Array, encoding: string): StrictText | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const text = whereValid(() => decoder.decode(bytes, { stream: true }));
  return text === null ? null : { text, truncated: whereValid(() => decoder.decode()) === null };
}

function whereValid(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
