import { deltaWorld } from './delta/delta-world';
import type { JudgingWorld } from './shape/judging-world';
import { nationwideWorld } from './nationwide/nationwide-world';

const WORLDS = { nationwide: nationwideWorld, delta: deltaWorld } as const;

export type JudgingWorldName = keyof typeof WORLDS;
export const JUDGING_WORLDS = Object.keys(WORLDS) as readonly JudgingWorldName[];

/** The same world for the same arguments. `share` of the full size (1: some 55,000 records of persons), above 0. */
export function generateJudgingWorld(name: JudgingWorldName, seed: number, share: number): JudgingWorld {
  return WORLDS[name](seed, share);
}
