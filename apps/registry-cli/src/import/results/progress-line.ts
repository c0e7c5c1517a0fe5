import { isDeepStrictEqual } from 'node:util';

/** What is told of a running import. */
export interface ProgressReading {
  readonly rows: number;
  readonly rejected: number;
  readonly bytesRead: number;
  readonly bytes: number;
}

/** Where progress goes: one line that changes on a terminal, else a plain line now and then. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Standard error, so that what a command prints can be passed on. */
export const standardErrorOutput = (): ProgressOutput => ({
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  now: () => performance.now(),
});

const BAR = 24;
const TERMINAL_EVERY_MS = 200;
const PLAIN_EVERY_MS = 5_000;

/** Tells rows, rate and time left. */
export class ProgressLine {
  private readonly startedAt: number;
  private toldAt = Number.NEGATIVE_INFINITY;
  private told: ProgressReading | undefined;

  /** `from`: where this run begins, so that rows of an earlier one count for no rate. */
  constructor(
    private readonly output: ProgressOutput,
    private readonly from: ProgressReading,
  ) {
    this.startedAt = output.now();
  }

  tell(reading: ProgressReading): void {
    const now = this.output.now();
    if (now - this.toldAt < (this.output.isTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS)) return;
    this.toldAt = now;
    this.write(reading, now);
  }

  end(reading: ProgressReading): void {
    // Of a short file the first line is the last.
    if (this.output.isTerminal || !isDeepStrictEqual(reading, this.told)) this.write(reading, this.output.now());
    if (this.output.isTerminal) this.output.write('\n');
  }

  private write(reading: ProgressReading, now: number): void {
    this.told = reading;
    const share = reading.bytes === 0 ? 1 : Math.min(1, reading.bytesRead / reading.bytes);
    const seconds = Math.max((now - this.startedAt) / 1_000, 0.001);
    const { from } = this;
    const rate = Math.round((reading.rows - from.rows) / seconds);
    const bytesPerSecond = (reading.bytesRead - from.bytesRead) / seconds;
    const left = bytesPerSecond > 0 ? (reading.bytes - reading.bytesRead) / bytesPerSecond : undefined;
    const text = [
      `${Math.floor(share * 100)} %`,
      `${reading.rows} rows`,
      `${rate} rows/s`,
      ...(left === undefined || share >= 1 ? [] : [`${durationOf(left)} left`]),
      ...(reading.rejected === 0 ? [] : [`${reading.rejected} rejected`]),
    ].join(', ');
    const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');
    this.output.write(this.output.isTerminal ? `\r\u001B[2K${bar} ${text}` : `${text}\n`);
  }
}

function durationOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
