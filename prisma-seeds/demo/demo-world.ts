import { DEMO_SCALE, generateWorld, type SyntheticWorld } from '@sogoc/synthetic';

let world: SyntheticWorld | undefined;

/** The demo's records with their truth: made up from a pinned seed, equal on every machine. Built at first use. */
export function demoWorld(): SyntheticWorld {
  world ??= generateWorld(DEMO_SCALE);
  return world;
}
