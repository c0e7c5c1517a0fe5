import {
  compileMatchModel,
  scoreCandidates,
  seededNumbers,
  type MatchRecord,
  type SeededNumbers,
} from '@sogoc/matching';

import { csvText } from '../command-line/write-output';
import type { DataSet } from '../data-set/load-data-set';
import { shownValues, statedColumns } from '../data-set/shown-values';

/** Bits that one stratum spans: pairs are drawn evenly over what the model thinks of them, so that doubtful ones are many. */
const STRATUM_BITS = 4;

export interface ExportedPairs {
  readonly pairs: number;
  /** CSV for a person to fill in; it tells neither weight nor class, and its order tells nothing. */
  readonly text: string;
}

/** Draws up to `count` candidate pairs for blind labelling: yes or no goes into the column `same`, empty means unknown. */
export function exportPairs(data: DataSet, count: number, seed: number): ExportedPairs {
  const { entity, records, keyDeclarations, spec, functions } = data;
  const scored = scoreCandidates({ entity, records, keyDeclarations, model: compileMatchModel(spec, functions) });
  const numbers = seededNumbers(seed);
  const strata = new Map<number, number[]>();
  scored.weights.forEach((weight, pair) => {
    const stratum = Math.floor(weight / 1000 / STRATUM_BITS);
    const members = strata.get(stratum);
    if (members) members.push(pair);
    else strata.set(stratum, [pair]);
  });
  const chosen = shuffled(
    drawEvenly(
      [...strata].sort(([l], [r]) => l - r).map(([, members]) => shuffled(members, numbers)),
      count,
    ),
    numbers,
  );
  const ends = chosen.map((pair) => ({
    left: scored.records[scored.pairs.left[pair] as number] as MatchRecord,
    right: scored.records[scored.pairs.right[pair] as number] as MatchRecord,
  }));
  const columns = statedColumns(
    data,
    ends.flatMap(({ left, right }) => [left.recordNumber, right.recordNumber]),
  );
  const headed = ['left', 'right'].flatMap((side) => columns.map((column) => `${side}:${column}`));
  const heading = ['pair', 'same', 'left_source', 'left_key', 'right_source', 'right_key', ...headed];
  const rows = ends.map(({ left, right }, index) => {
    const names = [left.identity.source, left.identity.recordKey, right.identity.source, right.identity.recordKey];
    return [
      index + 1,
      '',
      ...names,
      ...shownValues(data, left.recordNumber, columns),
      ...shownValues(data, right.recordNumber, columns),
    ];
  });
  return { pairs: chosen.length, text: csvText([heading, ...rows]) };
}

/** One of each list in turn, until there are enough. */
function drawEvenly(lists: readonly (readonly number[])[], count: number): number[] {
  const drawn: number[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let round = 0; round < longest && drawn.length < count; round++) {
    for (const list of lists) {
      const pair = list[round];
      if (pair !== undefined && drawn.length < count) drawn.push(pair);
    }
  }
  return drawn;
}

function shuffled(values: readonly number[], numbers: SeededNumbers): number[] {
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(numbers() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
