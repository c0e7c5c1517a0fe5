import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Link {
  readonly left: string;
  readonly right: string;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly node: number;
  /** How far a small graph is drawn apart to fill the room. */
  readonly most?: number;
}

const STEPS = 200;

/**
 * Places for the nodes of a small graph within a room; the same graph has the same places each time. What is linked lies near.
 */
export function layOut(
  ids: readonly string[],
  links: readonly Link[],
  { width, height, margin, node, most = 1.6 }: Room,
): ReadonlyMap<string, Place> {
  const nodes: { id: string; x?: number; y?: number }[] = ids.map((id) => ({ id }));
  const known = new Set(ids);
  const edges = links
    .filter(({ left, right }) => known.has(left) && known.has(right))
    .map(({ left, right }) => ({ source: left, target: right }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<(typeof nodes)[number], { source: string; target: string }>(edges)
        .id(({ id }) => id)
        .distance(node * 5),
    )
    .force('apart', forceManyBody().strength(-node * 18))
    .force('room', forceCollide(node * 1.6))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength((0.06 * width) / height))
    .force('middle', forceCenter(0, 0))
    .stop()
    .tick(STEPS);
  return fitted(nodes as readonly (Place & { readonly id: string })[], width, height, margin, most);
}

function fitted(
  nodes: readonly (Place & { readonly id: string })[],
  width: number,
  height: number,
  margin: number,
  most: number,
): ReadonlyMap<string, Place> {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const across = Math.min(most, (width - 2 * margin) / (wide || 1));
  const down = Math.min(most, (height - 2 * margin) / (high || 1));
  const [dx, dy] = [(width - wide * across) / 2, (height - high * down) / 2];
  return new Map(nodes.map(({ id, x, y }) => [id, { x: (x - left) * across + dx, y: (y - top) * down + dy }]));
}
