import type { TaskFinding } from '@sogoc/golden';
import { type CompiledMatchModel, type MatchRecord, questionsOf } from '@sogoc/matching';

import { changedNumbers } from './number-changed-without-statement';

export interface OpenQuestionInput {
  /** Record numbers of each cluster in identity order. */
  readonly clusters: readonly (readonly number[])[];
  readonly records: readonly MatchRecord[];
  readonly model: Pick<CompiledMatchModel, 'exclusive' | 'questions'>;
  /** Pairs that decisions `same` in force join: what they join over is no question any more. */
  readonly decided: readonly { readonly left: number; readonly right: number }[];
}

/** Larger clusters are shown to a steward for their size already. */
const LARGEST = 50;

/** What a steward is asked about records of one cluster: pairs that raise a question, and numbers that changed without a word. */
export function findOpenQuestions({ clusters, records, model, decided }: OpenQuestionInput): TaskFinding[] {
  if (model.questions.length === 0 && model.exclusive.length === 0) return [];
  const recordOf = new Map(records.map((record) => [record.recordNumber, record]));
  const settled = new Set(decided.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
  return clusters.flatMap((numbers) => {
    const members = numbers.flatMap((recordNumber) => recordOf.get(recordNumber) ?? []);
    return [
      ...pairQuestions(members, model, settled),
      ...model.exclusive.flatMap((scheme) => changedNumbers(scheme, members)),
    ];
  });
}

function pairQuestions(
  members: readonly MatchRecord[],
  model: OpenQuestionInput['model'],
  settled: ReadonlySet<string>,
): TaskFinding[] {
  if (model.questions.length === 0 || members.length > LARGEST) return [];
  const asked = new Map<string, TaskFinding>();
  members.forEach((left, place) => {
    for (const right of members.slice(place + 1)) {
      if (settled.has(`${left.recordNumber} ${right.recordNumber}`)) continue;
      for (const name of questionsOf(model, left.features, right.features))
        if (!asked.has(name)) asked.set(name, finding(name, [left.recordNumber, right.recordNumber]));
    }
  });
  return [...asked.values()];
}

const finding = (name: string, recordNumbers: readonly number[]): TaskFinding => ({
  kind: 'value-conflict',
  recordNumbers,
  qualifier: name,
  reasons: [name],
});
