import type { TaskFinding } from '@sogoc/golden';
import { type CompiledMatchModel, type MatchRecord, statedValues } from '@sogoc/matching';

/**
 * A record whose number became another without a word of why: its person stays, and a steward looks. Another record that states the new
 * number, while none states the old one as its own, answers that.
 */
export function changedNumbers(
  { scheme, feature, changedFeature }: CompiledMatchModel['exclusive'][number],
  members: readonly MatchRecord[],
): TaskFinding[] {
  if (changedFeature === undefined) return [];
  const own = (record: MatchRecord): readonly string[] => statedValues(record.features[feature]);
  const [changed] = members.filter((member) => {
    const former = statedValues(member.features[changedFeature]);
    return former.length > 0 && !members.some((other) => confirms(other, member, own));
  });
  if (changed === undefined) return [];
  return [
    {
      kind: 'value-conflict',
      recordNumbers: [changed.recordNumber],
      qualifier: `${scheme}-changed`,
      reasons: ['number-changed-without-statement'],
      evidence: [own(changed), statedValues(changed.features[changedFeature])],
    },
  ];
}

function confirms(other: MatchRecord, changed: MatchRecord, own: (record: MatchRecord) => readonly string[]): boolean {
  return (
    other.identity.source !== changed.identity.source && own(other).some((number) => own(changed).includes(number))
  );
}
