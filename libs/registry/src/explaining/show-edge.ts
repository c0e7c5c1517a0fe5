import type { KeyedEdge } from '@sogoc/resolution';
import { bitsOf } from '@sogoc/access';

/** A stored edge; its ends are record ids. */
export interface ShownEdge {
  readonly left: string;
  readonly right: string;
  /** Bits. */
  readonly weight: number;
  readonly class: KeyedEdge['class'];
  readonly vetoes: readonly string[];
}

export function showEdge({ left, right, weight, class: kind, vetoes }: KeyedEdge): ShownEdge {
  return { left: String(left), right: String(right), weight: bitsOf(weight), class: kind, vetoes };
}
