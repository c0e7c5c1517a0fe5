import { Readable } from 'node:stream';

import { boundedLines, LONGEST_LINE } from './byte-lines';

async function linesOf(pieces: readonly string[]): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  const bytes = pieces.map((piece) => Buffer.from(piece));
  for await (const line of boundedLines(Readable.from(bytes, { objectMode: false }))) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['all line ends', ['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    ['an end in two pieces', ['a\r', '\nb\r', 'c\r'], ['a', 'b', 'c']],
    ['blank ones', ['\n\na\r\r\n', '\n'], ['', '', 'a', '', '']],
    ['a line in pieces', ['a', 'b', 'c\n'], ['abc']],
    ['nothing', [], []],
  ])('are parted by %s', async (_, pieces, lines) => {
    expect(await linesOf(pieces)).toEqual(lines);
  });

  it.each(['\n', '\r\n', '\r'])('go on behind one that is too long', async (end) => {
    const long = 'x'.repeat(LONGEST_LINE / 2 + 1);
    expect(await linesOf([`a${end}${long}`, long, long, end, `b${end}`])).toEqual(['a', undefined, 'b']);
    expect(await linesOf([`a${end}${long}${long}${end}b`])).toEqual(['a', undefined, 'b']);
    expect(await linesOf([`a${end}${long}`, long])).toEqual(['a', undefined]);
  });
});
