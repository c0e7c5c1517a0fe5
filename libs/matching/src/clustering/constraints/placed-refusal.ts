import type { JoinRefusal } from '../clustering-input';

/** A refusal whose conflict ends are places, not yet record numbers; of a conflict also its weight. */
export type PlacedRefusal = Exclude<JoinRefusal, { kind: 'conflict' }> | PlacedConflict;

interface PlacedConflict {
  readonly kind: 'conflict';
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}
