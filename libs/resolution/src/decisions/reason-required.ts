import type { KeyedEdge } from '../edges/keyed-edge';
import type { ApprovalReason } from './approval-reasons';
import type { DecisionKind } from './decision-types';

interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Facts that `same` sets aside though no edge between two records says so. */
const AGAINST_SAME: ReadonlySet<string> = new Set<ApprovalReason>([
  'national-ids-differ',
  'tax-codes-differ',
  'deceased-and-living',
]);

/**
 * What a verdict sets aside, for which it must say a reason: `same` the vetoes between the two sides, and facts of theirs as wholes;
 * `different` a match. Empty: it agrees with what the machine sees, or the machine left it open.
 */
export function overriddenEvidence(
  kind: DecisionKind,
  sides: Sides,
  edges: readonly Pick<KeyedEdge, 'left' | 'right' | 'class' | 'vetoes'>[],
  approvalReasons: readonly string[] = [],
): readonly string[] {
  const across = edges.filter((edge) => isAcross(edge, sides));
  if (kind === 'different') return across.some((edge) => edge.class === 'match') ? ['match'] : [];
  if (kind !== 'same') return [];
  const vetoes = across.filter((edge) => edge.class === 'conflict').flatMap((edge) => [...edge.vetoes]);
  return [...new Set([...vetoes, ...approvalReasons.filter((reason) => AGAINST_SAME.has(reason))])].sort();
}

/** Whether a verdict that sets something aside says no word why: then it is not made. */
export const lacksReason = (overrides: readonly string[], reason = ''): boolean =>
  overrides.length > 0 && reason.trim() === '';

function isAcross({ left, right }: Pick<KeyedEdge, 'left' | 'right'>, sides: Sides): boolean {
  const [one, other] = [new Set(sides.left), new Set(sides.right)];
  return (one.has(left) && other.has(right)) || (one.has(right) && other.has(left));
}
