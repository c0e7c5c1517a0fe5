import {
  type ComparedCandidates,
  type CompiledMatchModel,
  compileMatchModel,
  type MatchModelDeclaration,
} from '@sogoc/matching';

import { wrongUse } from '../command-line/errors';
import { refuseJudging } from '../data-set/judging-rows';
import type { DataSet } from '../data-set/load-data-set';
import { DEFAULT_SEED, trainOn } from '../train/train-on';
import { readModelFile } from '../train/trained-model-file';

export interface ChosenModel {
  /** Whether on records like these, as models of definitions are. */
  readonly isTrained: boolean;
  /** What the model was compiled from. */
  readonly spec: MatchModelDeclaration;
  readonly model: CompiledMatchModel;
  /** For people: where its probabilities come from. */
  readonly described: string;
  readonly notes: readonly string[];
  /** The candidate pairs, where training compared them. */
  readonly compared?: ComparedCandidates;
}

export interface ModelOptions {
  /** Where the records came from: on some nothing may be trained. */
  readonly records?: readonly string[];
  readonly model?: string;
  /** Undefined: a definition's model is trained on the records, a shipped entity's is taken as it is. */
  readonly train?: boolean;
  readonly seed?: number;
  /** Beside this one, for training; left out: none. */
  readonly threads?: number;
}

/** The model to evaluate: a trained file, the shipped one, or one trained on the records themselves, without their truth. */
export async function chooseModel(
  data: DataSet,
  { records = [], model: file, train, seed = DEFAULT_SEED, threads }: ModelOptions,
): Promise<ChosenModel> {
  if (file !== undefined) {
    if (train === true) throw wrongUse('Give either --model or --train.');
    return { ...readModelFile(file, data), isTrained: true, described: `trained model of ${file}`, notes: [] };
  }
  const isFile = data.definition.kind === 'file';
  if (train ?? isFile) {
    refuseJudging(records);
    const { trained, notes, compared } = await trainOn(data, { seed, threads });
    const model = compileMatchModel(trained.spec, data.functions);
    return {
      spec: trained.spec,
      model,
      isTrained: true,
      described: `trained on these records without labels, seed ${seed}`,
      notes,
      compared,
    };
  }
  const described = isFile ? "the author's probabilities" : 'as shipped';
  return {
    isTrained: false,
    spec: data.spec,
    model: compileMatchModel(data.spec, data.functions),
    described,
    notes: [],
  };
}
