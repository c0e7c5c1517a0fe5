import { coreRegistry } from '@sogoc/core-entities';
import { PolicyVersionRepository, SourceRepository, type TransactionRunner } from '@sogoc/persistence';
import {
  bringUpToDate,
  CurrentPolicy,
  ReplayService,
  type ReplayState,
  ResolutionService,
  UnitOfWorkRunner,
  SILENT_RESOLUTION_LOG,
  UnitRelations,
  type UpToDateOutcome,
} from '@sogoc/registry';
import { v7 as uuidv7 } from 'uuid';

import { tell } from '../command-line/perform';

/** Milliseconds between two lines of progress. */
const LINE_MS = 2_000;

/** Replays in this process, and tells how far it is, until nothing is behind or the user stops it. */
export async function replayHere(transactions: TransactionRunner): Promise<UpToDateOutcome> {
  const policies = new CurrentPolicy(
    coreRegistry,
    new SourceRepository(transactions),
    new PolicyVersionRepository(transactions),
  );
  const unit = new UnitOfWorkRunner(transactions, uuidv7, new UnitRelations(coreRegistry));
  const services = {
    entities: coreRegistry,
    replay: new ReplayService(coreRegistry, policies, transactions),
    resolution: new ResolutionService(policies, unit, transactions, SILENT_RESOLUTION_LOG),
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
