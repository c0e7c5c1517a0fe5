import { scoreCandidates, type ScoredCandidates } from '@sogoc/matching';

import type { DataSet } from '../../data-set/load-data-set';
import type { ChosenModel } from '../choose-model';

export async function scoreInProcesses(data: DataSet, { model }: ChosenModel): Promise<ScoredCandidates> {
  const { entity, records, keyDeclarations } = data;
  return scoreCandidates({ entity, records, keyDeclarations, model });
}
