import { groupBy } from '@sogoc/kernel';

import { findRings, type RingEdge } from './find-rings';

/** A record says that somebody represents an enterprise, or that another enterprise is its parent unit. */
export interface RingStatement {
  /** UUID of the enterprise that it is said of. */
  readonly enterpriseId: string;
  /** UUID of the representative or the parent unit; null: of a representative whom no golden record is yet. */
  readonly otherId: string | null;
  readonly scheme: string;
  readonly value: string;
  readonly isParent: boolean;
  /** The enterprise is a branch of the parent unit, as its tax code says: no enterprise of its own. */
  readonly isBranch: boolean;
  readonly recordNumber: number;
}

/** Things whose edges are asked for: golden records, and numbers of representatives. */
export interface RingBorder {
  readonly goldenIds: readonly string[];
  readonly numbers: readonly { readonly scheme: string; readonly value: string }[];
}

/** Enterprises, representatives and parent units that hang together, of which more would be no ring that anybody looks at. */
const MOST_TOGETHER = 1_000;
/** Things that one look comes to. */
const MOST_THINGS = 20_000;
/** Golden records and records that are named with a signal. */
const MOST_NAMED = 50;

interface JoinedEdge extends RingEdge {
  readonly stored: RingStatement;
}

/** A ring without its place among those of its first enterprise, as a risk signal tells it. */
interface FoundRing {
  readonly goldenId: string;
  readonly scheme: '';
  readonly value: '';
  /** Enterprises in it. */
  readonly count: number;
  readonly goldenIds: readonly string[];
  /** Representatives in it. */
  readonly relatedIds: readonly string[];
  readonly recordNumbers: readonly number[];
  readonly measure: null;
}

/** The ring that is the `ordinal`-th, from 1, of those of its first enterprise. */
export interface EnterpriseRing extends FoundRing {
  readonly ordinal: number;
}

/** What hangs together with some enterprises, as far as it was asked for. */
export class RingGraph {
  private readonly edges = new Map<string, JoinedEdge>();
  private readonly neighbours = new Map<string, Set<string>>();
  private readonly numbers = new Map<string, { readonly scheme: string; readonly value: string }>();
  private readonly asked = new Set<string>();

  constructor(enterpriseIds: readonly string[]) {
    for (const id of enterpriseIds) this.neighbours.set(id, new Set());
  }

  add(edges: readonly RingStatement[]): void {
    for (const edge of edges) this.addEdge(edge);
  }

  /** What has to be asked for next; undefined: all of what is told. It counts as asked for. */
  takeBorder(): RingBorder | undefined {
    if (this.neighbours.size > MOST_THINGS) return undefined;
    const border = this.together()
      .filter(({ length }) => length <= MOST_TOGETHER)
      .flat()
      .filter((thing) => !this.asked.has(thing));
    for (const thing of border) this.asked.add(thing);
    if (border.length === 0) return undefined;
    return {
      goldenIds: border.filter((thing) => !this.numbers.has(thing)),
      numbers: border.flatMap((thing) => this.numbers.get(thing) ?? []),
    };
  }

  /** Of what is known whole; each ring once, at the first of its enterprises. */
  rings(): readonly FoundRing[] {
    const whole = this.together().filter(
      (things) => things.length <= MOST_TOGETHER && things.every((thing) => this.asked.has(thing)),
    );
    const known = new Set(whole.flat());
    return findRings([...this.edges.values()].filter(({ left }) => known.has(left))).map((ring) =>
      ringOf(ring.map(({ stored }) => stored)),
    );
  }

  private addEdge(stored: RingStatement): void {
    const { enterpriseId: left, otherId, scheme, value, isBranch, recordNumber } = stored;
    const right = otherId ?? `${scheme}:${value}`;
    this.edges.set(`${recordNumber}/${left}/${right}`, { left, right, isWithin: isBranch, stored });
    if (otherId === null) this.numbers.set(right, { scheme, value });
    this.neighboursOf(left).add(right);
    this.neighboursOf(right).add(left);
  }

  private neighboursOf(thing: string): Set<string> {
    const known = this.neighbours.get(thing) ?? new Set();
    this.neighbours.set(thing, known);
    return known;
  }

  private together(): readonly (readonly string[])[] {
    const seen = new Set<string>();
    return [...this.neighbours.keys()].flatMap((first) => {
      if (seen.has(first)) return [];
      const reached = new Set([first]);
      for (const thing of reached) for (const next of this.neighbours.get(thing)!) reached.add(next);
      for (const thing of reached) seen.add(thing);
      return [[...reached]];
    });
  }
}

function ringOf(edges: readonly RingStatement[]): FoundRing {
  const enterprises = inOrder(edges.flatMap(enterprisesOf));
  const persons = inOrder(edges.flatMap(({ isParent, otherId }) => (isParent || otherId === null ? [] : [otherId])));
  const recordNumbers = [...new Set(edges.map(({ recordNumber }) => recordNumber))].sort((one, other) => one - other);
  return {
    goldenId: enterprises[0]!,
    scheme: '',
    value: '',
    count: enterprises.length,
    goldenIds: enterprises.slice(0, MOST_NAMED),
    relatedIds: persons.slice(0, MOST_NAMED),
    recordNumbers: recordNumbers.slice(0, MOST_NAMED),
    measure: null,
  };
}

const enterprisesOf = ({ enterpriseId, otherId, isParent }: RingStatement): readonly string[] =>
  isParent && otherId !== null ? [enterpriseId, otherId] : [enterpriseId];

const inOrder = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** Rings by their first enterprise, those of one enterprise numbered. */
export function orderRings(rings: readonly FoundRing[]): readonly EnterpriseRing[] {
  const byFirst = [...groupBy(rings, ({ goldenId }) => goldenId)].sort(([one], [other]) => (one < other ? -1 : 1));
  return byFirst.flatMap(([, own]) =>
    [...own]
      .sort((one, other) =>
        one.goldenIds.join() + one.relatedIds.join() < other.goldenIds.join() + other.relatedIds.join() ? -1 : 1,
      )
      .map((ring, index) => ({ ...ring, ordinal: index + 1 })),
  );
}
