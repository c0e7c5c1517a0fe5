import { compareBytes } from '@sogoc/kernel';

import type { IdentityTransition, IdentityTransitionKind } from './identity-types';

/** `merged`: it took the others in; `split`: the others left it; the rest is what became of the id itself. */
export type LineageChange = IdentityTransitionKind | 'merged' | 'split';

/** One thing that happened to an id, with all other ids that had a part in it. */
export interface LineageStep {
  readonly change: LineageChange;
  readonly otherIds: readonly string[];
}

/** In the order in which they can be read as having happened. */
const ORDER: readonly LineageChange[] = [
  'created',
  'restored',
  'split-from',
  'split',
  'merged',
  'updated',
  'merged-into',
  'retired',
];

/**
 * What one unit of work did to each id, seen from every id that had a part in it: one may have lost some records and gained others at
 * once. An id that only changed its values is not among them.
 */
export function deriveLineage(transitions: readonly IdentityTransition[]): ReadonlyMap<string, readonly LineageStep[]> {
  const lineages = new Map<string, Map<LineageChange, Set<string>>>();
  const note = (goldenId: string, change: LineageChange, otherIds: readonly string[] = []): void => {
    const steps = lineages.get(goldenId) ?? new Map<LineageChange, Set<string>>();
    lineages.set(goldenId, steps);
    steps.set(change, new Set([...(steps.get(change) ?? []), ...otherIds]));
  };
  for (const { goldenId, kind, otherIds } of transitions) {
    note(goldenId, kind, otherIds);
    if (kind === 'merged-into') otherIds.forEach((into) => note(into, 'merged', [goldenId]));
    if (kind === 'split-from') otherIds.forEach((from) => note(from, 'split', [goldenId]));
  }
  return new Map([...lineages].map(([goldenId, steps]) => [goldenId, inOrder(steps)]));
}

/** Other members are no news beside where they came from or went. */
function inOrder(steps: ReadonlyMap<LineageChange, ReadonlySet<string>>): LineageStep[] {
  const isExplained = steps.has('merged') || steps.has('split');
  return [...steps]
    .filter(([change]) => change !== 'updated' || !isExplained)
    .map(([change, ids]) => ({ change, otherIds: [...ids].sort(compareBytes) }))
    .sort((left, right) => ORDER.indexOf(left.change) - ORDER.indexOf(right.change));
}

/** The gravest first. */
const GRAVEST_FIRST: readonly LineageChange[] = [
  'retired',
  'merged-into',
  'restored',
  'split-from',
  'created',
  'merged',
  'split',
];

/** The step that stands for all: what became of the id itself, else what it took in or lost. */
export function mainStepOf(steps: readonly LineageStep[]): LineageStep {
  const found = GRAVEST_FIRST.flatMap((change) => steps.find((step) => step.change === change) ?? []);
  return found[0] ?? { change: 'updated', otherIds: [] };
}
