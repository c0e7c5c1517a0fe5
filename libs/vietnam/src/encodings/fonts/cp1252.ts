/** Windows-1252 bytes 0x80–0x9F; the five undefined ones stand as C1 controls. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF_CHAR = new Map([...HIGH_CONTROLS].map((char, at) => [char, 0x80 + at] as const));

/** The byte that reads as this character in Windows-1252 or Latin-1; `undefined` for other characters. */
export function cp1252Byte(char: string): number | undefined {
  const unit = char.charCodeAt(0);
  return unit <= 0xff ? unit : BYTE_OF_CHAR.get(char);
}
