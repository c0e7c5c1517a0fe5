import { DEMO_SCALE, generateWorld, type SyntheticWorld } from '@sogoc/synthetic';

/** Databases that are not connected yet, so that the board of onboarding has something left to do. */
export const NOT_CONNECTED: readonly string[] = ['public-employees', 'hcm-import-export'];

let world: SyntheticWorld | undefined;

/** The demo's records with their truth: made up from a pinned seed, equal on every machine. Built at first use. */
export function demoWorld(): SyntheticWorld {
  world ??= ofConnected(generateWorld(DEMO_SCALE));
  return world;
}

const ofConnected = ({ records, ...rest }: SyntheticWorld): SyntheticWorld => ({
  ...rest,
  records: records.filter(({ source }) => !NOT_CONNECTED.includes(source)),
});
