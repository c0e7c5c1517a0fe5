import { coreRegistry } from '@sogoc/core-entities';
import {
  bringUpToDate,
  ReplayService,
  type ReplayState,
  ResolutionService,
  type StandaloneRegistry,
  type UpToDateOutcome,
} from '@sogoc/registry';

import { tell } from '../command-line/perform';

/** Milliseconds between two lines of progress. */
const LINE_MS = 2_000;

/** Replays in this process, and tells how far it is, until nothing is behind or the user stops it. */
export async function replayHere(registry: StandaloneRegistry): Promise<UpToDateOutcome> {
  const services = {
    entities: coreRegistry,
    replay: registry.get(ReplayService),
    resolution: registry.get(ResolutionService),
  };
  let isStopping = false;
  const stop = (): void => void (isStopping = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await bringUpToDate(services, { progress: tellProgress(), shouldStop: () => isStopping });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function tellProgress(): (states: readonly ReplayState[]) => void {
  let nextAt = 0;
  return (states) => {
    if (states.length === 0 || Date.now() < nextAt) return;
    nextAt = Date.now() + LINE_MS;
    tell(states.map(({ entity, left }) => `${entity}: ${left} records left to look at`).join(', '));
  };
}
