import type { Case, MemberRecord } from '../../api/contract';

/** The records side by side: those of the task first, then the other members, five at most. */
export function comparedRecords({ task, sides }: Case): readonly MemberRecord[] {
  const all = sides.flatMap(({ records }) => records);
  const named = task.records.flatMap(({ recordId }) => all.filter((record) => record.recordId === recordId));
  return [...new Set([...named, ...all])].slice(0, 5);
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What records are called beside each other, by id. */
export const lettersOf = (records: readonly MemberRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ recordId }, index) => [recordId, letterOf(index)]));
