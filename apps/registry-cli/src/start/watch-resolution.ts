import { setTimeout } from 'node:timers/promises';

import type { RegistryClient, RegistryStatus } from './registry-client';
import { StatusLine } from './say';

const POLL_MS = 500;

/** Shows how many records are resolved until none is pending. */
export async function watchResolution(client: RegistryClient, isStopping: () => boolean): Promise<void> {
  const progress = new StatusLine();
  const startedAt = Date.now();
  while (!isStopping()) {
    const { all, pending } = countsOf(await client.status());
    if (pending === 0) {
      progress.end(`Resolved: all ${all} records, in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s.`);
      return;
    }
    progress.update(`Resolving: ${all - pending} of ${all} records (${Math.floor((100 * (all - pending)) / all)} %)`);
    await setTimeout(POLL_MS);
  }
}

function countsOf({ records }: RegistryStatus): { all: number; pending: number } {
  const counts = Object.values(records);
  const pending = counts.reduce((sum, count) => sum + count.pending, 0);
  return { pending, all: counts.reduce((sum, count) => sum + count.resolved + count.failed + count.deleted, pending) };
}
