import { setTimeout as sleep } from 'node:timers/promises';

import type { SourceApi, SourceSummary } from './source-api';

const ASK_EVERY_MS = 500;
const TELL_EVERY_MS = 5_000;

/** Waits until none of the source's records is pending. */
export async function untilResolved(api: SourceApi, tell: (text: string) => void): Promise<SourceSummary> {
  let toldAt = performance.now();
  for (;;) {
    const summary = await api.summary();
    if (summary.statuses.pending === 0) return summary;
    if (performance.now() - toldAt >= TELL_EVERY_MS) {
      tell(`${summary.statuses.pending} records are waiting to be resolved.`);
      toldAt = performance.now();
    }
    await sleep(ASK_EVERY_MS);
  }
}
