/** So much tells. */
const SAMPLE = 4_096;
const MARKS = ['fffe', 'feff'];

/** Whether bytes are UTF-16: they have its mark, or every second of many is zero, as that of any letter of ASCII is, and hardly one of the others. */
export function isUtf16(beginning: Buffer): boolean {
  if (MARKS.includes(beginning.subarray(0, 2).toString('hex'))) return true;
  const sample = beginning.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
  const [fewer = 0, more = 0] = zeros.sort((a, b) => a - b);
  return more >= 2 && more > sample.length / 8 && fewer <= sample.length / 40;
}

/** Whether bytes are no text of any encoding: more than one in twenty is a sign that no text has. One that a cell was padded with is not enough. */
export function isBinary(beginning: Buffer): boolean {
  const sample = beginning.subarray(0, SAMPLE);
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return strange >= 2 && strange > sample.length / 20;
}
