import {
  compileMatchModel,
  type CompiledMatchModel,
  type MatchModelDeclaration,
  type TrainedModel,
} from '@sogoc/matching';

import { wrongUse } from '../command-line/errors';
import { readText } from '../command-line/read-text';
import type { DataSet } from '../data-set/load-data-set';

const FORMAT = 'so-goc-match-model/1';

/** What `train` writes and `evaluate --model` reads. The same data, seed and definition give the same bytes. */
export interface TrainedModelFile {
  readonly format: typeof FORMAT;
  readonly definition: string;
  readonly seed: number;
  readonly records: number;
  readonly sampledPairs: number;
  readonly labelledPairs: number;
  readonly rounds: number;
  readonly settled: boolean;
  readonly passes: TrainedModel['passes'];
  readonly notes: readonly string[];
  readonly spec: MatchModelDeclaration;
}

export function modelFileText(definition: string, trained: TrainedModel, notes: readonly string[]): string {
  const { seed, records, sampledPairs, labelledPairs, rounds, settled, passes, spec } = trained;
  const file: TrainedModelFile = {
    format: FORMAT,
    definition,
    seed,
    records,
    sampledPairs,
    labelledPairs,
    rounds,
    settled,
    passes,
    notes,
    spec,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A model that `train` wrote, compiled with the functions of the data's definition.
 * @throws MatchModelError when it does not fit them
 */
export function readModelFile(path: string, data: DataSet): { spec: MatchModelDeclaration; model: CompiledMatchModel } {
  const file = parse(path);
  if (file?.format !== FORMAT || file.spec === undefined) throw wrongUse(`${path} is no model that train wrote.`);
  if (file.spec.entity !== data.entity) {
    throw wrongUse(`${path} is a model of ${file.spec.entity}, and the definition is of ${data.entity}.`);
  }
  return { spec: file.spec, model: compileMatchModel(file.spec, data.functions) };
}

function parse(path: string): Partial<TrainedModelFile> | undefined {
  try {
    return JSON.parse(readText(path)) as Partial<TrainedModelFile>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
