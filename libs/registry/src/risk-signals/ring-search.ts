import { Injectable } from '@nestjs/common';
import { type RiskPlace, RingEdgeRepository, type RiskWindow } from '@sogoc/persistence';

import { orderRings, RingGraph, type RingQuery } from '@sogoc/resolution';

/** Enterprises that one look begins at. */
const WINDOW = 500;
/** Steps from those on; a ring has two or more of them for each enterprise. */
const MOST_STEPS = 40;
/** Past every ring of an enterprise. */
const ALL_SEEN = 2_147_483_647;

/** Finds enterprises and representatives that are joined in a ring, a piece at a time: what a look costs is bounded. */
@Injectable()
export class RingSearch {
  constructor(private readonly stored: RingEdgeRepository) {}

  /** One look from a place on, at the rings whose first enterprise lies in it. */
  async look({ gone, atLeast }: RingQuery, place: RiskPlace): Promise<RiskWindow> {
    const looked = await this.stored.enterprises(place.goldenId, WINDOW);
    const graph = await this.around(looked, gone);
    const first = new Set(looked);
    const signals = orderRings(graph.rings()).filter(
      ({ goldenId, ordinal, count }) =>
        first.has(goldenId) && count >= atLeast && (goldenId > place.goldenId || ordinal > place.ordinal),
    );
    const last = looked[WINDOW - 1];
    return { signals, next: last === undefined ? undefined : { goldenId: last, ordinal: ALL_SEEN } };
  }

  private async around(enterpriseIds: readonly string[], gone: readonly string[]): Promise<RingGraph> {
    const graph = new RingGraph(enterpriseIds);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const border = graph.takeBorder();
      if (border === undefined) break;
      graph.add(await this.stored.edgesAt(border, gone));
    }
    return graph;
  }
}
