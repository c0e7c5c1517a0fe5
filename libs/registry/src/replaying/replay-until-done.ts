import { setTimeout as pause } from 'node:timers/promises';

import type { EntityRegistry } from '@sogoc/core-entities';

import type { ResolutionService } from '../resolving/resolution.service';
import type { ReplayService, ReplayState } from './replay.service';

export interface UpToDateServices {
  readonly entities: EntityRegistry;
  readonly replay: ReplayService;
  readonly resolution: ResolutionService;
}

export interface UpToDateOptions {
  /** Told after every portion; empty at the end. */
  readonly progress?: (states: readonly ReplayState[]) => void;
  /** Asked between batches. */
  readonly shouldStop?: () => boolean;
}

/** Milliseconds to wait while others work on what is left. */
const OTHERS_MS = 250;

export interface UpToDateOutcome {
  /** False: it was told to stop. What is left is done by workers, or by the next who asks. */
  readonly isDone: boolean;
  /** Records that were asked for here; workers ask too. */
  readonly asked: number;
}

/** Replays until no record is behind the policy in force, beside whatever workers there are. */
export async function bringUpToDate(
  { entities, replay, resolution }: UpToDateServices,
  { progress = () => undefined, shouldStop = () => false }: UpToDateOptions = {},
): Promise<UpToDateOutcome> {
  let total = 0;
  while (!shouldStop()) {
    const asked = await replay.feedAll();
    total += asked;
    let done = asked;
    progress(await replay.states());
    for (const { declaration } of entities.entities) done += await resolution.drain(declaration.entity, shouldStop);
    const states = await replay.states();
    progress(states);
    if (done === 0 && states.length === 0) return { isDone: true, asked: total };
    if (done === 0) await pause(OTHERS_MS);
  }
  return { isDone: false, asked: total };
}
