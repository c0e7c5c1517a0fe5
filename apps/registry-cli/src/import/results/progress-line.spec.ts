import { ProgressLine } from './progress-line';

const reading = (rows: number, bytesRead: number, rejected = 0) => ({ rows, rejected, bytesRead, bytes: 1_000 });

function told(isTerminal: boolean, steps: readonly (readonly [number, ReturnType<typeof reading>])[]): string[] {
  const written: string[] = [];
  let time = 0;
  const output = { write: (text: string) => void written.push(text), isTerminal, now: () => time };
  const line = new ProgressLine(output, reading(100, 100));
  for (const [at, next] of steps) {
    time = at;
    line.tell(next);
  }
  return written;
}

describe('the progress of an import', () => {
  it('is a plain line every five seconds, with rate and time left of this run', () => {
    expect(
      told(false, [
        [1_000, reading(200, 200)],
        [2_000, reading(300, 300)],
        [6_000, reading(700, 400, 2)],
      ]),
    ).toEqual(['20 %, 200 rows, 100 rows/s, 8 s left\n', '40 %, 700 rows, 100 rows/s, 12 s left, 2 rejected\n']);
  });

  it('is one line that changes on a terminal', () => {
    const [first] = told(true, [[1_000, reading(200, 500)]]);
    expect(first).toBe(`\r\u001B[2K${'█'.repeat(12)}${'░'.repeat(12)} 50 %, 200 rows, 100 rows/s, 2 s left`);
  });

  it('ends with a plain line that was not told already', () => {
    const written: string[] = [];
    const output = { write: (text: string) => void written.push(text), isTerminal: false, now: () => 0 };
    const line = new ProgressLine(output, reading(0, 0));
    line.tell(reading(3, 1_000));
    line.end(reading(3, 1_000));
    expect(written).toHaveLength(1);
    line.end(reading(4, 1_000));
    expect(written).toHaveLength(2);
  });
});
