import type { AnchoredId } from '@sogoc/golden';

import type { StoredLink } from '../plan/scope';
import { carriedIds } from '../whole-state/carried-ids';
import type { DerivedSlice, SlicedDerivation } from '../whole-state/slices/sliced-derivation';
import type { DerivedCluster } from '../whole-state/whole-state-types';

/** Which golden id each cluster of a slice should carry, as far as that can be told. */
export interface ExpectedIds {
  /** By cluster name. A cluster of which nothing says it is not in the map. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly clusterOf: ReadonlyMap<string, DerivedCluster>;
  /** The oldest id anchored at the cluster's members, by cluster name. */
  readonly oldestOf: ReadonlyMap<string, string>;
}

/** What is stored of ids around the records of a slice. */
export interface StoredIds {
  /** Of ids anchored at its records. */
  readonly anchors: readonly AnchoredId[];
  readonly links: ReadonlyMap<number, StoredLink>;
}

/** A cluster whose anchors and links do not agree. */
interface Doubtful {
  readonly number: number;
  readonly slice: number;
  readonly name: string;
  /** What it may carry, in order. */
  readonly candidates: readonly string[];
}

/**
 * By the rule a cluster carries the oldest id anchored at its members. Where anchors and links do not agree, one of them is wrong; links
 * then say which cluster is meant, so that the fault is told at one place and not at every record of two clusters. `hear` of every slice,
 * then `settle`, then ask.
 */
export class SettledIds {
  /** Of the id that a cluster surely carries, by cluster number: the place in the sequence of ids; NaN: doubtful. */
  private readonly sure: Float64Array;
  private readonly doubtful: Doubtful[] = [];
  private readonly idOfDoubtful = new Map<number, string>();
  private readonly doubtfulOf = new Map<string, Doubtful>();

  constructor(private readonly derivation: SlicedDerivation) {
    this.sure = new Float64Array(derivation.clusters).fill(NaN);
  }

  hear(number: number, slice: DerivedSlice, stored: StoredIds): void {
    const oldestOf = oldestIds(slice.clusters, stored.anchors);
    const bornOf = new Map(stored.anchors.map(({ goldenId, born }) => [goldenId, born]));
    slice.clusters.forEach((cluster, place) => {
      const cardinal = this.derivation.firstClusterOf(number) + place;
      const oldest = oldestOf.get(cluster.name);
      const linked = linkedIds(cluster, stored.links);
      if (oldest !== undefined && linked.includes(oldest)) this.sure[cardinal] = bornOf.get(oldest)!;
      else {
        const candidates = [...linked, ...(oldest === undefined ? [] : [oldest])];
        this.doubtful.push({ number: cardinal, slice: number, name: cluster.name, candidates });
      }
    });
  }

  /** Ids of which it must be known where they are anchored. */
  candidates(): string[] {
    return [...new Set(this.doubtful.flatMap(({ candidates }) => candidates))];
  }

  /** `anchors`: of all `candidates` that have one. */
  settle(anchors: readonly AnchoredId[]): void {
    const anchorOf = new Map(anchors.map((anchor) => [anchor.goldenId, anchor]));
    for (const one of this.doubtful.sort((left, right) => Number(left.name) - Number(right.name))) {
      const free = one.candidates.find((id) => !this.doubtfulOf.has(id) && !this.isSurelyCarried(anchorOf.get(id)));
      if (free === undefined) continue;
      this.idOfDoubtful.set(one.number, free);
      this.doubtfulOf.set(free, one);
    }
  }

  /** The slice that an id belongs to; undefined: it is carried by no cluster, and anchored at no record that there is. */
  sliceOf(goldenId: string, anchorNumber: number | undefined): number | undefined {
    const doubtful = this.doubtfulOf.get(goldenId);
    if (doubtful) return doubtful.slice;
    const place = anchorNumber === undefined ? undefined : this.derivation.places.placeOf(anchorNumber);
    return place === undefined ? undefined : this.derivation.sliceOf(place);
  }

  of(number: number, slice: DerivedSlice, { anchors }: Pick<StoredIds, 'anchors'>): ExpectedIds {
    const oldestOf = oldestIds(slice.clusters, anchors);
    const idOf = new Map<string, string>();
    const clusterOf = new Map<string, DerivedCluster>();
    slice.clusters.forEach((cluster, place) => {
      const cardinal = this.derivation.firstClusterOf(number) + place;
      const isSure = !Number.isNaN(this.sure[cardinal]!);
      const id = isSure ? oldestOf.get(cluster.name) : this.idOfDoubtful.get(cardinal);
      if (id === undefined) return;
      idOf.set(cluster.name, id);
      clusterOf.set(id, cluster);
    });
    return { idOf, clusterOf, oldestOf };
  }

  private isSurelyCarried(anchor: AnchoredId | undefined): boolean {
    const cluster = anchor && this.derivation.clusterNumberOf(anchor.anchorNumber);
    return cluster !== undefined && this.sure[cluster] === anchor?.born;
  }
}

function oldestIds(clusters: readonly DerivedCluster[], anchors: readonly AnchoredId[]): Map<string, string> {
  const carried = [...carriedIds(clusters, anchors)];
  return new Map(
    carried.flatMap(([name, { goldenId }]) => (goldenId === undefined ? [] : [[name, goldenId] as const])),
  );
}

/** The ids that the members are linked to, that of the most first. */
function linkedIds({ members }: DerivedCluster, links: ReadonlyMap<number, StoredLink>): string[] {
  const counts = new Map<string, number>();
  for (const recordNumber of members) {
    const goldenId = links.get(recordNumber)?.goldenId;
    if (goldenId) counts.set(goldenId, (counts.get(goldenId) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([goldenId]) => goldenId);
}
