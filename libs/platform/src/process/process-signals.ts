import { STOP_TIMEOUT_MS } from './stop-time-limit';

/** What a child says when it has come up. */
const READY = 'ready';

/** Exit code of a stop that did not finish in time. */
const FORCED_EXIT_CODE = 1;

/**
 * Ends this process when the one that started it is gone, however it ended: the parent's end of the channel that
 * `superviseChild` and the boot script open closes with it, and this process gets a SIGTERM. Without a channel it does nothing.
 */
export function exitWithParent(): void {
  if (!process.channel || !process.connected) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening alone must not keep a process alive that has nothing left to do.
  process.channel.unref();
}

/** Tells the process that started this one, if it listens, that the work has begun. */
export function tellParentReady(): void {
  if (process.connected) process.send?.(READY);
}

/**
 * Runs `stop` once on the first SIGINT, SIGTERM or SIGHUP, or when the parent is gone, then exits with `exitCode`. One
 * Ctrl-C arrives several times (terminal, npm, boot script); repeats are ignored. After `timeoutMs` the exit is forced.
 */
export function onStopSignal(
  stop: (signal: NodeJS.Signals) => Promise<void>,
  { timeoutMs = STOP_TIMEOUT_MS, exitCode = 0 }: { timeoutMs?: number; exitCode?: number } = {},
): void {
  let stopping = false;
  const begin = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(FORCED_EXIT_CODE), timeoutMs).unref();
    stop(signal).then(
      () => process.exit(exitCode),
      () => process.exit(FORCED_EXIT_CODE),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin);
  exitWithParent();
}
