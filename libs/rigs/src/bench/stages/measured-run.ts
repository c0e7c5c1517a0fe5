import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What a program of its own took. */
export interface MeasuredRun {
  readonly exitCode: number;
  readonly stdout: string;
  /** Milliseconds, its start included. */
  readonly wall: number;
  /** Processor seconds. */
  readonly processor: number;
  readonly peakBytes: number;
}

const TELL_USAGE = join(__dirname, 'tell-usage.js');
/** The first descriptor after those of standard input and output. */
const USAGE = 3;

/** Runs a node program to its end; `settings` are added to its environment. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--require', TELL_USAGE, script, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [stdout, usage, exitCode] = await Promise.all([
    textOf(child.stdout!),
    textOf(child.stdio[USAGE] as Readable),
    new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? -1));
    }),
  ]);
  const wall = performance.now() - startedAt;
  return { exitCode, stdout, wall, ...(JSON.parse(usage) as Pick<MeasuredRun, 'processor' | 'peakBytes'>) };
}

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
