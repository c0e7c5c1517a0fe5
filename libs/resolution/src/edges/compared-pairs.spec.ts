import { ComparedPairs } from './compared-pairs';
import type { KeyedEdge } from './keyed-edge';
import { planEdges } from './plan-edges';
import { vehiclePolicy } from '../whole-state/__tests__/vehicle-inputs';

const EDGE: KeyedEdge = { left: 2, right: 1, weight: 900, class: 'match', vetoes: [], blockingKeys: [5], evidence: 1 };
const pair = (first: number, second: number, ...blockingKeys: number[]) => ({ first, second, blockingKeys });

describe('pairs that a bulk load compared', () => {
  const compared = new ComparedPairs({ records: new Set([1, 2, 3]), edges: [EDGE], crowded: new Set([9]) });

  it.each([
    { of: 'two as they were compared', one: pair(1, 2, 5), knows: true },
    { of: 'two without an edge', one: pair(1, 3, 5), knows: true },
    { of: 'one that is another now', one: pair(1, 4, 5), knows: false },
    { of: 'two that meet by a crowded key alone', one: pair(1, 2, 9), knows: false },
    { of: 'two that meet by another as well', one: pair(1, 2, 9, 5), knows: true },
  ])('are known of $of: $knows', ({ one, knows }) => {
    expect(compared.knows(one)).toBe(knows);
  });

  it('have their edge with the keys by which they meet now', () => {
    expect(compared.edgeOf(pair(1, 2, 9, 5))).toEqual({ ...EDGE, blockingKeys: [5, 9] });
    expect(compared.edgeOf(pair(1, 3, 5))).toBeUndefined();
  });

  it('are planned without their records', () => {
    const plan = planEdges({
      pairs: { rescored: [pair(1, 2, 7, 5), pair(1, 3, 5)], gained: [], lost: [] },
      changed: new Set([1, 3]),
      records: new Map(),
      stored: [],
      compared,
      model: vehiclePolicy().entity.model,
    });
    expect(plan).toMatchObject({ removed: [], written: [{ ...EDGE, blockingKeys: [5, 7] }] });
  });
});
