import {
  DIFFICULTY_NAMES,
  generateWorld,
  pickDemoScale,
  type DifficultyName,
  type SyntheticRecord,
  type WorldOptions,
} from '@sogoc/synthetic';

import { wrongUse } from '../command-line/errors';
import { ListedRows } from './columns/source-rows';
import type { ReadRows } from './read-rows';
import type { SourceRow } from './source-row';

const PREFIX = 'synthetic:';
const MOST_SCALE = 1000;

export const isSynthetic = (place: string): boolean => place.startsWith(PREFIX);

/** `synthetic:seed[:scale[:difficulty]]`; scale 1 is the demo: 780 persons, 420 parcels, 340 enterprises. Truth is included. */
export function syntheticRows(place: string): ReadRows {
  const world = generateWorld(worldOptions(place));
  return {
    rows: new ListedRows(world.records.map((record, index) => syntheticRow(record, index + 1))),
    rejected: [],
    lookAlikes: world.hardNonMatches,
  };
}

function syntheticRow(record: SyntheticRecord, line: number): SourceRow {
  const { collection, source, recordKey, observedAt, truth, attributes } = record;
  return { file: 'synthetic', line, collection, source, recordKey, observedAt, truth, values: attributes };
}

function worldOptions(place: string): WorldOptions {
  const [seed, scale = '1', difficulty = 'usual', ...rest] = place.slice(PREFIX.length).split(':');
  const factor = Number(scale);
  const known = (DIFFICULTY_NAMES as readonly string[]).includes(difficulty);
  if (!/^\d{1,9}$/.test(seed ?? '') || !(factor > 0 && factor <= MOST_SCALE) || !known || rest.length > 0) {
    throw wrongUse(
      `${place} is not synthetic:seed[:scale[:${DIFFICULTY_NAMES.join('|')}]], for example synthetic:201:4.`,
    );
  }
  // One commune of real density holds what the demo spreads over three.
  const { persons, parcels, enterprises } = pickDemoScale(factor);
  return { seed: Number(seed), persons, parcels, enterprises, difficulty: difficulty as DifficultyName };
}
