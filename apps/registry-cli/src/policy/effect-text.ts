import { countEffects, type PolicyEffect } from '@sogoc/resolution';

/** What a policy would change of one entity, for people: counts, then a line for each difference. */
export function effectText(effect: PolicyEffect): string {
  const { entity, merges, splits, ids, tasks, values, records } = effect;
  if (countEffects(effect) === 0) return `${entity}: nothing would change`;
  const counts = [
    `${merges.length} merges`,
    `${splits.length} splits`,
    `${ids.length} id changes`,
    `${tasks.opened.length} tasks opened`,
    `${tasks.closed.length} tasks closed`,
    `${values.length} golden records with other values`,
    `${records.length} records with another version in force`,
  ];
  return [
    `${entity}: ${counts.join(', ')}`,
    ...merges.map(
      ({ goldenId, from, recordIds }) => `merge ${from.join(' ')} into ${goldenId}: records ${list(recordIds)}`,
    ),
    ...splits.map(({ goldenId, into }) => {
      const parts = into.map((part) => `${part.goldenId} (records ${list(part.recordIds)})`);
      return `split ${goldenId} into ${parts.join(', ')}`;
    }),
    ...ids.map(({ goldenId, change, otherIds }) => ['id', goldenId, change, ...otherIds].join(' ')),
    ...tasks.opened.map(
      ({ kind, goldenIds, recordIds }) => `task opened ${kind} ${goldenIds.join(' ')}: records ${list(recordIds)}`,
    ),
    ...tasks.closed.map(({ taskId, kind, reason }) => `task closed ${taskId} ${kind}: ${reason}`),
    ...values.map(({ goldenId, attributes }) => `values ${goldenId}: ${attributes.join(', ')}`),
    ...records.map(({ recordId, change }) => `record ${recordId} ${change}`),
  ].join('\n');
}

const list = (recordIds: readonly string[]): string => recordIds.join(' ');
