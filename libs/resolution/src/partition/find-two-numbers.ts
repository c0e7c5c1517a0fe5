import type { TaskFinding } from '@sogoc/golden';
import { statedValues, type CompiledMatchModel, type MatchRecord } from '@sogoc/matching';

export interface TwoNumbersInput {
  /** Record numbers of each cluster in identity order. */
  readonly clusters: readonly (readonly number[])[];
  readonly records: readonly MatchRecord[];
  readonly exclusive: CompiledMatchModel['exclusive'];
  /** Pairs that decisions `same` in force join: what they join over is no question any more. */
  readonly decided: readonly { readonly left: number; readonly right: number }[];
}

type Scheme = TwoNumbersInput['exclusive'][number];

/**
 * Clusters whose records state two active values of an exclusive scheme: a steward tells which is the slip. One for each scheme. A value that its own
 * record contradicts, beside one that a record bears out, is no question: it is the slip, and its source is told by a finding.
 */
export function findTwoNumbers({ clusters, records, exclusive, decided }: TwoNumbersInput): TaskFinding[] {
  if (exclusive.length === 0) return [];
  const recordOf = new Map(records.map((record) => [record.recordNumber, record]));
  return clusters.flatMap((members) => {
    if (members.length < 2) return [];
    const stated = members.flatMap((recordNumber) => recordOf.get(recordNumber) ?? []);
    return exclusive.flatMap((scheme) => doubtOver(scheme, stated, decided));
  });
}

function doubtOver(
  scheme: Scheme,
  members: readonly MatchRecord[],
  decided: TwoNumbersInput['decided'],
): TaskFinding[] {
  const first = firstStating(scheme, members);
  const values = [...first.keys()];
  const [one] = values;
  const other = values.find((value) => value !== one && !areDecided(scheme, members, [one ?? '', value], decided));
  if (one === undefined || other === undefined) return [];
  return [
    {
      kind: 'value-conflict',
      recordNumbers: [first.get(one) ?? 0, first.get(other) ?? 0],
      qualifier: scheme.scheme,
      reasons: ['two-active-values'],
      evidence: values.sort(),
    },
  ];
}

/** The first record of each value that none of the records states as a former one. */
function firstStating(scheme: Scheme, members: readonly MatchRecord[]): Map<string, number> {
  const { formerFeature } = scheme;
  const former = new Set(
    formerFeature === undefined ? [] : members.flatMap(({ features }) => statedValues(features[formerFeature])),
  );
  const first = firstOf(members, former, ({ features }) => statedValues(features[scheme.feature]));
  return first.size > 0 ? first : firstOf(members, former, (member) => activeValues(scheme, member));
}

function firstOf(
  members: readonly MatchRecord[],
  former: ReadonlySet<string>,
  valuesOf: (member: MatchRecord) => readonly string[],
): Map<string, number> {
  const first = new Map<string, number>();
  for (const member of members)
    for (const value of valuesOf(member))
      if (!former.has(value) && !first.has(value)) first.set(value, member.recordNumber);
  return first;
}

function activeValues({ feature, doubtfulFeature }: Scheme, { features }: MatchRecord): readonly string[] {
  const doubtful = doubtfulFeature === undefined ? [] : statedValues(features[doubtfulFeature]);
  return [...statedValues(features[feature]), ...doubtful];
}

/** Whether a steward joined two records that state the two values. */
function areDecided(
  scheme: Scheme,
  members: readonly MatchRecord[],
  values: readonly [string, string],
  decided: TwoNumbersInput['decided'],
): boolean {
  const [ones, others] = values.map(
    (value) => new Set(members.filter((member) => activeValues(scheme, member).includes(value)).map(numberOf)),
  ) as [Set<number>, Set<number>];
  return decided.some(
    ({ left, right }) => (ones.has(left) && others.has(right)) || (ones.has(right) && others.has(left)),
  );
}

const numberOf = ({ recordNumber }: MatchRecord): number => recordNumber;
