import type { Golden, Relation } from '../../api/contract';
import type { Words } from '../../i18n/use-words';
import { headingOf } from './heading';

export interface WalkStop {
  readonly collection: string;
  readonly id: string;
}

export interface WalkNode extends WalkStop {
  readonly key: string;
  readonly name: string;
  /** What it is bound to is shown already. */
  readonly isWalked: boolean;
}

export interface WalkEdge {
  readonly left: string;
  readonly right: string;
  readonly type: string;
  readonly isPast: boolean;
}

/** More than that is no drawing any more; the list has them all. */
const MOST_NODES = 60;

export const keyOfStop = ({ collection, id }: WalkStop): string => `${collection}.${id}`;

export function stopOfKey(key: string): WalkStop {
  const at = key.lastIndexOf('.');
  return { collection: key.slice(0, at), id: key.slice(at + 1) };
}

/** The records that were walked, and those they are bound to. */
export function walkOf(
  start: Golden,
  walked: readonly { readonly stop: WalkStop; readonly relations: readonly Relation[] }[],
  words: Pick<Words, 't'>,
): { readonly nodes: readonly WalkNode[]; readonly edges: readonly WalkEdge[] } {
  const keys = new Set(walked.map(({ stop }) => keyOfStop(stop)));
  const nodes = new Map<string, WalkNode>();
  const edges = new Map<string, WalkEdge>();
  const add = (stop: WalkStop, name: string | undefined): void => {
    const key = keyOfStop(stop);
    const known = nodes.get(key);
    if (known === undefined && nodes.size < MOST_NODES)
      nodes.set(key, { ...stop, key, name: name ?? stop.id.slice(-6), isWalked: keys.has(key) });
  };
  for (const { stop, relations } of walked) {
    add(stop, stop === walked[0]?.stop ? headingOf(start, words) : undefined);
    for (const relation of relations) {
      if (relation.goldenId === undefined) continue;
      const other = { collection: relation.collection, id: relation.goldenId };
      add(other, relation.golden ? headingOf(relation.golden, words) : relation.stated?.name);
      const [left, right] = [keyOfStop(stop), keyOfStop(other)].sort() as [string, string];
      if (nodes.has(left) && nodes.has(right))
        edges.set(`${left} ${right} ${relation.type}`, {
          left,
          right,
          type: relation.type,
          isPast: relation.inForce === false,
        });
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
