import { blockingFindings, candidatePairs } from '@sogoc/matching';

import type { DataSet } from '../../data-set/load-data-set';
import type { Evaluation } from '../evaluation';
import { blockingLines } from '../evaluation-text';

/** What the keys of a definition come to, before anything is trained or scored. */
export interface BlocksReport {
  readonly definition: string;
  readonly records: number;
  readonly blocking: Evaluation['blocking'];
}

export function blocksReport({ definition, entity, records, keyDeclarations }: DataSet): BlocksReport {
  const { count, keys } = candidatePairs(entity, keyDeclarations, records);
  return {
    definition: definition.name,
    records: records.length,
    blocking: {
      candidatePairs: count,
      pairsPerRecord: records.length === 0 ? 0 : count / records.length,
      keys,
      findings: blockingFindings(keys),
    },
  };
}

export const blocksText = ({ definition, records, blocking }: BlocksReport): string =>
  [`${definition}: ${records} records; nothing was trained or compared`, ...blockingLines({ blocking })].join('\n');
