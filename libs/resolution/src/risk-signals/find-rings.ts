import { groupBy } from '@sogoc/kernel';
import { componentsOf } from '@sogoc/matching';

/** Two things that a statement joins, each by what it is called. */
export interface RingEdge {
  readonly left: string;
  readonly right: string;
  /** The two are one thing: an enterprise and its branch. */
  readonly isWithin?: boolean;
}

/** All that joins two things. */
interface Way<E> {
  readonly left: number;
  readonly right: number;
  readonly edges: readonly E[];
}

/** How a thing was come to, from the root of its tree. */
interface Step {
  readonly from: number;
  readonly way: number;
  readonly depth: number;
}

/**
 * Rings of things that are joined in a circle, each as the edges that it is made of: two ways are of one ring where a circle leads through
 * both (biconnected parts). Edges between the same two things are one way; what hangs on a ring is not of it. In the order of the edges.
 */
export function findRings<E extends RingEdge>(edges: readonly E[]): readonly (readonly E[])[] {
  const ways = waysOf(edges);
  const circles = circlesOf(ways);
  const links = circles.flatMap(([first = 0, ...others]) => others.map((other) => ({ left: first, right: other })));
  return componentsOf(
    ways.map((_, recordNumber) => ({ recordNumber })),
    links,
  )
    .filter(({ length }) => length > 1)
    .map((ring) => ring.flatMap((way) => ways[way]!.edges));
}

function waysOf<E extends RingEdge>(edges: readonly E[]): readonly Way<E>[] {
  const placeOf = placesOf(edges);
  const between = edges
    .map((edge) => ({ edge, ends: [placeOf(edge.left), placeOf(edge.right)].sort((one, other) => one - other) }))
    .filter(({ ends: [left, right] }) => left !== right);
  return [...groupBy(between, ({ ends }) => ends.join('/')).values()].map((alike) => {
    const [left = 0, right = 0] = alike[0]!.ends;
    return { left, right, edges: alike.map(({ edge }) => edge) };
  });
}

/** Numbers things; those that are one have one number. */
function placesOf(edges: readonly RingEdge[]): (name: string) => number {
  const names = [...new Set(edges.flatMap(({ left, right }) => [left, right]))];
  const places = new Map(names.map((name, place) => [name, place]));
  const within = edges
    .filter(({ isWithin }) => isWithin === true)
    .map(({ left, right }) => ({ left: places.get(left)!, right: places.get(right)! }));
  const wholes = componentsOf(
    names.map((_, recordNumber) => ({ recordNumber })),
    within,
  );
  const wholeOf = new Map(wholes.flatMap((whole, at) => whole.map((place) => [names[place]!, at])));
  return (name) => wholeOf.get(name)!;
}

/** A circle for each way that no tree needs, as numbers of ways: all other circles are made of these. */
function circlesOf(ways: readonly Way<unknown>[]): readonly (readonly number[])[] {
  const { steps, inTree } = spanningForest(ways);
  return ways.flatMap(({ left, right }, way) => (inTree.has(way) ? [] : [[way, ...pathBetween(left, right, steps)]]));
}

function spanningForest(ways: readonly Way<unknown>[]): {
  readonly steps: ReadonlyMap<number, Step>;
  readonly inTree: ReadonlySet<number>;
} {
  const leading = groupBy(
    ways.flatMap(({ left, right }, way) => [
      { from: left, to: right, way },
      { from: right, to: left, way },
    ]),
    ({ from }) => from,
  );
  const steps = new Map<number, Step>();
  const inTree = new Set<number>();
  for (const root of leading.keys()) {
    if (steps.has(root)) continue;
    steps.set(root, { from: root, way: -1, depth: 0 });
    const reached = [root];
    for (const from of reached) {
      const depth = steps.get(from)!.depth + 1;
      for (const { to, way } of leading.get(from)!) {
        if (steps.has(to)) continue;
        steps.set(to, { from, way, depth });
        inTree.add(way);
        reached.push(to);
      }
    }
  }
  return { steps, inTree };
}

/** Ways of the tree from one thing to another, each up to where they meet. */
function pathBetween(left: number, right: number, steps: ReadonlyMap<number, Step>): readonly number[] {
  const path: number[] = [];
  let [one, other] = [left, right];
  while (one !== other) {
    const [ofOne, ofOther] = [steps.get(one)!, steps.get(other)!];
    const isOneDeeper = ofOne.depth >= ofOther.depth;
    path.push(isOneDeeper ? ofOne.way : ofOther.way);
    if (isOneDeeper) one = ofOne.from;
    else other = ofOther.from;
  }
  return path;
}
