import { compareBytes } from '@sogoc/kernel';
import type { IdentityTransition } from '../identity/identity-types';
import type { ChangeEvent, ChangeEventType } from './change-plan-types';

const ORDER: readonly ChangeEventType[] = [
  'golden.created',
  'golden.restored',
  'golden.split',
  'golden.merged',
  'golden.updated',
  'golden.retired',
];

/**
 * The feed events of one unit of work: one per cause for every id that is carried now or was retired, in the order of
 * `ChangeEventType`, then of ids. An absorbed id has no event of its own: its survivor's `golden.merged` names it. `versions` holds
 * the new version of every id that is written; an id with a version and no other cause is `golden.updated`.
 */
export function planEvents(
  transitions: readonly IdentityTransition[],
  carried: ReadonlySet<string>,
  versions: ReadonlyMap<string, number>,
): ChangeEvent[] {
  const others = new Map<string, Map<ChangeEventType, Set<string>>>();
  const note = (goldenId: string, type: ChangeEventType, otherIds: readonly string[] = []): void => {
    const types = others.get(goldenId) ?? new Map<ChangeEventType, Set<string>>();
    others.set(goldenId, types);
    types.set(type, new Set([...(types.get(type) ?? []), ...otherIds]));
  };
  for (const { goldenId, kind, otherIds } of transitions) {
    if (kind === 'created') note(goldenId, 'golden.created');
    if (kind === 'restored') note(goldenId, 'golden.restored');
    if (kind === 'retired') note(goldenId, 'golden.retired');
    if (kind === 'merged-into') otherIds.forEach((into) => note(into, 'golden.merged', [goldenId]));
    if (kind === 'split-from') {
      const isNew = others.get(goldenId)?.has('golden.created') ?? false;
      note(goldenId, isNew ? 'golden.created' : 'golden.restored', otherIds);
      otherIds.filter((from) => carried.has(from)).forEach((from) => note(from, 'golden.split', [goldenId]));
    }
  }
  for (const goldenId of versions.keys())
    if (carried.has(goldenId) && !others.has(goldenId)) note(goldenId, 'golden.updated');
  return [...others]
    .flatMap(([goldenId, types]) =>
      [...types].map(([type, ids]): ChangeEvent => {
        return { type, goldenId, otherIds: [...ids].sort(compareBytes), version: versions.get(goldenId) ?? 1 };
      }),
    )
    .sort(
      (left, right) =>
        ORDER.indexOf(left.type) - ORDER.indexOf(right.type) || compareBytes(left.goldenId, right.goldenId),
    );
}
