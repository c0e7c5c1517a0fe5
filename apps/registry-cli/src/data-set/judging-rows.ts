import { generateJudgingWorld, JUDGING_WORLDS, type JudgingRecord, type JudgingWorldName } from '@sogoc/judging-worlds';

import { wrongUse } from '../command-line/errors';
import { ListedRows } from './columns/source-rows';
import type { ReadRows } from './read-rows';
import type { SourceRow } from './source-row';

const PREFIX = 'judging:';
const MOST_SHARE = 4;

export const isJudging = (place: string): boolean => place.startsWith(PREFIX);

/** @throws CommandFailure when a model would be trained on what is kept for judging */
export function refuseJudging(places: readonly string[]): void {
  if (places.some(isJudging)) throw wrongUse('Judging worlds are for judging only: train on other records.');
}

/** `judging:world:seed[:share]`; share 1 is some 55,000 records of persons. Truth, habits and slips are included. */
export function judgingRows(place: string): ReadRows {
  const { world, seed, share } = worldNamed(place);
  const { records, lookAlikes } = generateJudgingWorld(world, seed, share);
  return {
    rows: new ListedRows(records.map((record, index) => judgingRow(record, index + 1))),
    rejected: [],
    lookAlikes,
  };
}

function judgingRow({ attributes, ...record }: JudgingRecord, line: number): SourceRow {
  return { file: 'judging', line, ...record, values: attributes };
}

function worldNamed(place: string): { world: JudgingWorldName; seed: number; share: number } {
  const [name, seed, share = '1', ...rest] = place.slice(PREFIX.length).split(':');
  const world = JUDGING_WORLDS.find((known) => known === name);
  const size = Number(share);
  if (world === undefined || !/^\d{1,9}$/.test(seed ?? '') || !(size > 0 && size <= MOST_SHARE) || rest.length > 0) {
    throw wrongUse(
      `${place} is not judging:${JUDGING_WORLDS.join('|')}:seed[:share], for example judging:nationwide:1:0.1.`,
    );
  }
  return { world, seed: Number(seed), share: size };
}
