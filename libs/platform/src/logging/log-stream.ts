import { Writable } from 'node:stream';

import type { LogFormat } from '../config/logging.config';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};

function toText(line: string): string {
  const { level, time, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const members = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${String(time).slice(11, 19)} ${(LEVELS[Number(level)] ?? String(level)).padEnd(5)} ${String(msg ?? '')} ${members.join(' ')}`.trimEnd();
}

/** One line a record for a person at a terminal, or JSON as pino wrote it. */
export function logStream(format: LogFormat, target: NodeJS.WritableStream): NodeJS.WritableStream {
  if (format === 'json') return target;
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      target.write(`${chunk.trimEnd().split('\n').map(toText).join('\n')}\n`, () => done());
    },
  });
}
