import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { StartError } from '../errors';
import type { SupervisedChild } from './supervise-child';

/** What is asked of a child that is coming up. */
export interface ChildWait {
  readonly isReady: () => Promise<boolean>;
  /** Asked between looks; the wait ends when it says so. */
  readonly isStopping?: () => boolean;
  /** Told now and then how many seconds it has taken. */
  readonly onWait?: (seconds: number) => void;
  /** Milliseconds between two looks. */
  readonly lookMs?: number;
}

/** A child that ended so often before it was ready does not come up. */
const MOST_ENDS = 3;
const LOOK_MS = 100;
const LOG_TAIL_LINES = 8;

/**
 * Waits until a child is ready, for as long as it lives: a slow machine is no fault.
 * @throws StartError with the end of its log when it ended three times first
 */
export async function waitForChild(child: SupervisedChild, wait: ChildWait): Promise<void> {
  const { isReady, isStopping = () => false, onWait = () => undefined, lookMs = LOOK_MS } = wait;
  const startedAt = Date.now();
  while (!isStopping()) {
    if (await isReady()) return;
    if (child.ends >= MOST_ENDS) throw new StartError(doesNotComeUp(child));
    onWait(Math.floor((Date.now() - startedAt) / 1_000));
    await pause(lookMs);
  }
}

function doesNotComeUp({ name, logFile, ends }: SupervisedChild): string {
  const words = `The ${name} process ended ${ends} times before it was ready.`;
  const tail = linesOf(logFile).filter((line) => !line.startsWith(`${name} ended with `));
  if (tail.length > 0) return `${words} Its log ${logFile} ends with:\n${tail.slice(-LOG_TAIL_LINES).join('\n')}`;
  const others = filledLogs(dirname(logFile)).filter((path) => basename(path) !== basename(logFile));
  if (others.length === 0) return `${words} It wrote nothing, and no other log was written.`;
  return `${words} It wrote nothing; what was written is in ${others.join(', ')}.`;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function filledLogs(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0);
}
