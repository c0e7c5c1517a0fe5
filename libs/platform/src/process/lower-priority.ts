import { constants, getPriority, setPriority } from 'node:os';

/** What has it gets the processor when nothing of usual priority wants it. */
export const LOW_PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lets what else runs on this machine go before the thread that calls. Threads have priorities on Linux alone: elsewhere nothing happens, as
 * where it has a lower one already.
 */
export function lowerPriorityOfThread(): void {
  if (process.platform === 'linux' && getPriority() < LOW_PRIORITY) setPriority(LOW_PRIORITY);
}
