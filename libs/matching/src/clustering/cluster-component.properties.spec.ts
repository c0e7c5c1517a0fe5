import fc from 'fast-check';
import { compareIdentity } from '@sogoc/kernel';

import type { Edge } from '../record/edge';
import type { ExclusiveSchemeDeclaration } from '../model/match-model-declaration';
import { conflictBetween } from '../exclusive-numbers/exclusive-scheme-veto';
import { clusterComponent } from './cluster-component';
import type { ClusterDecision } from './cluster-decision';
import { mustLinksOf } from './record-that-stands-for-a-side';
import type { ClusteringInput, ClusterRecord } from './clustering-input';
import { componentsOf } from './components-of';

const scheme: ExclusiveSchemeDeclaration = {
  scheme: 'number',
  feature: 'numbers',
  formerFeature: 'former',
  typingErrors: 1,
};
const SIZE = 9;

const features = fc.record(
  {
    numbers: fc.subarray(['1111', '1112', '2222', '3333'], { maxLength: 2 }),
    former: fc.subarray(['1111', '2222'], { maxLength: 1 }),
  },
  { requiredKeys: [] },
);
const records: fc.Arbitrary<ClusterRecord[]> = fc
  .tuple(fc.array(features, { minLength: SIZE, maxLength: SIZE }), fc.integer({ min: 0, max: SIZE }))
  .map(([all, live]) =>
    all.slice(0, live).map((stated, i) => {
      // Identity order differs from number order.
      return {
        recordNumber: i + 1,
        identity: { source: `s${(i * 5) % 3}`, recordKey: `k${(i * 7) % SIZE}` },
        features: stated,
      };
    }),
  );
const recordNumber = fc.integer({ min: 1, max: SIZE });
const edges: fc.Arbitrary<Edge[]> = fc.uniqueArray(
  fc.record({
    left: recordNumber,
    right: recordNumber,
    weight: fc.integer({ min: 1, max: 4 }),
    class: fc.constantFrom('match' as const, 'match' as const, 'review' as const, 'conflict' as const),
  }),
  { maxLength: 25, selector: ({ left, right }) => Math.min(left, right) * SIZE + Math.max(left, right) },
);
const side = fc.uniqueArray(recordNumber, { minLength: 1, maxLength: 3 });
const decisions: fc.Arbitrary<ClusterDecision[]> = fc
  .array(fc.record({ kind: fc.constantFrom('same' as const, 'different' as const), left: side, right: side }), {
    maxLength: 4,
  })
  .map((list) => list.map((decision, i) => ({ ...decision, order: i + 1 })));
const input: fc.Arbitrary<ClusteringInput> = fc
  .record({ records, edges, decisions })
  .map((parts) => ({ ...parts, exclusive: [scheme] }));

const clusterOf = (clusters: readonly (readonly number[])[], record: number): number =>
  clusters.findIndex((members) => members.includes(record));
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, i) => ({ item, key: Math.sin(seed + i * 12.9898) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
const runs = { numRuns: 300 };

describe('clusterComponent, whatever the input', () => {
  it('does not depend on the order of records, edges, edge ends, decisions or sides', () => {
    fc.assert(
      fc.property(input, fc.integer(), (given, seed) => {
        const mixed: ClusteringInput = {
          ...given,
          records: shuffled(given.records, seed),
          edges: shuffled(given.edges, seed).map((edge) =>
            edge.weight % 2 ? { ...edge, left: edge.right, right: edge.left } : edge,
          ),
          decisions: shuffled(given.decisions, seed).map((decision) => ({
            ...decision,
            left: shuffled(decision.left, seed),
            right: shuffled(decision.right, seed),
          })),
        };
        expect(clusterComponent(mixed)).toEqual(clusterComponent(given));
      }),
      runs,
    );
  });

  it('puts every record into exactly one cluster', () => {
    fc.assert(
      fc.property(input, (given) => {
        const members = clusterComponent(given).clusters.flat();
        expect([...members].sort((a, b) => a - b)).toEqual(
          given.records.map((record) => record.recordNumber).sort((a, b) => a - b),
        );
      }),
      runs,
    );
  });

  it('never lets live records of both sides of a different decision share a cluster', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { clusters } = clusterComponent(given);
        for (const { kind, left, right } of given.decisions) {
          if (kind !== 'different') continue;
          for (const l of left) for (const r of right) if (l !== r) expect(apart(clusters, l, r)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('joins the two sides of every same decision that it does not report', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { clusters, unmetDecisions } = clusterComponent(given);
        const unmet = new Set(unmetDecisions.map(({ order }) => order));
        for (const { order, left, right } of mustLinksOf(given.decisions, given.records)) {
          if (unmet.has(order) || clusterOf(clusters, left) < 0 || clusterOf(clusters, right) < 0) continue;
          expect(clusterOf(clusters, left)).toBe(clusterOf(clusters, right));
        }
      }),
      runs,
    );
  });

  it('keeps the ends of refused edges and, without must-links, of conflict edges apart', () => {
    fc.assert(
      fc.property(input, (given) => {
        const withoutSame = { ...given, decisions: given.decisions.filter(({ kind }) => kind === 'different') };
        for (const each of [given, withoutSame]) {
          for (const { left, right } of clusterComponent(each).refused) {
            expect(apart(clusterComponent(each).clusters, left, right)).toBe(true);
          }
        }
        const { clusters } = clusterComponent(withoutSame);
        for (const edge of given.edges) {
          if (edge.class === 'conflict' && edge.left !== edge.right)
            expect(apart(clusters, edge.left, edge.right)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('joins nothing that neither match edges nor must-links connect', () => {
    fc.assert(
      fc.property(input, (given) => {
        const matches = given.edges.filter((edge) => edge.class === 'match');
        const components = componentsOf(given.records, matches, mustLinksOf(given.decisions, given.records));
        for (const members of clusterComponent(given).clusters) {
          expect(new Set(members.map((record) => clusterOf(components, record))).size).toBe(1);
        }
      }),
      runs,
    );
  });

  it('gives for each component alone what it gives for all together', () => {
    fc.assert(
      fc.property(input, (given) => {
        const matches = given.edges.filter((edge) => edge.class === 'match');
        const components = componentsOf(given.records, matches, mustLinksOf(given.decisions, given.records));
        const alone = components.map((members) => {
          const inside = given.records.filter((record) => members.includes(record.recordNumber));
          const outside = given.records.filter((record) => !members.includes(record.recordNumber));
          return clusterComponent({
            ...given,
            records: inside,
            otherRecords: outside.map((record) => ({
              recordNumber: record.recordNumber,
              identity: record.identity,
              live: true,
            })),
          });
        });
        const whole = clusterComponent(given);
        expect(sortedClusters(alone.flatMap(({ clusters }) => clusters))).toEqual(sortedClusters(whole.clusters));
        expect(
          alone
            .flatMap(({ refused }) => refused)
            .map(nameOf)
            .sort(),
        ).toEqual(whole.refused.map(nameOf).sort());
        const unmet = new Set(alone.flatMap(({ unmetDecisions }) => unmetDecisions).map(nameOf));
        if (alone.length > 0) expect([...unmet].sort()).toEqual(whole.unmetDecisions.map(nameOf).sort());
      }),
      runs,
    );
  });

  it('agrees with the rule written out naively', () => {
    fc.assert(
      fc.property(input, (given) => {
        const withoutSame = { ...given, decisions: given.decisions.filter(({ kind }) => kind === 'different') };
        expect(clusterComponent(withoutSame).clusters).toEqual(naiveClusters(withoutSame));
      }),
      runs,
    );
  });
});

function apart(clusters: readonly (readonly number[])[], left: number, right: number): boolean {
  return clusterOf(clusters, left) !== clusterOf(clusters, right) || clusterOf(clusters, left) < 0;
}

const nameOf = (outcome: object): string => JSON.stringify(outcome);

function sortedClusters(clusters: readonly (readonly number[])[]): string[] {
  return clusters.map((members) => members.join(',')).sort();
}

/** Design step 5 without must-links, pair by pair. */
function naiveClusters({ records: given, edges: all, decisions: standing }: ClusteringInput): number[][] {
  const ordered = [...given].sort((a, b) => compareIdentity(a.identity, b.identity));
  const rank = (record: number): number => ordered.findIndex((candidate) => candidate.recordNumber === record);
  let clusters = ordered.map((record) => [record.recordNumber]);
  const forbidden = (l: number, r: number): boolean =>
    all.some((e) => e.class === 'conflict' && ((e.left === l && e.right === r) || (e.left === r && e.right === l))) ||
    standing.some(
      ({ left, right }) => (left.includes(l) && right.includes(r)) || (left.includes(r) && right.includes(l)),
    );
  const gathered = (members: readonly number[], name: string): string[] =>
    members.flatMap(
      (record) => (given.find((candidate) => candidate.recordNumber === record)?.features[name] as string[]) ?? [],
    );
  const matches = all
    .filter((e) => e.class === 'match' && e.left !== e.right && rank(e.left) >= 0 && rank(e.right) >= 0)
    .map((e) => ({ weight: e.weight, ends: [rank(e.left), rank(e.right)].sort((a, b) => a - b) as [number, number] }))
    .sort((a, b) => b.weight - a.weight || a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1]);
  for (const { ends } of matches) {
    const [a, b] = ends.map(
      (place) => clusters.find((members) => members.includes(ordered[place]?.recordNumber ?? -1)) ?? [],
    );
    if (!a || !b || a === b || a.some((l) => b.some((r) => forbidden(l, r)))) continue;
    const stated = (members: readonly number[]) => ({
      numbers: gathered(members, 'numbers'),
      former: gathered(members, 'former'),
    });
    if (conflictBetween(scheme, stated(a), stated(b))) continue;
    clusters = [...clusters.filter((members) => members !== a && members !== b), [...a, ...b]];
  }
  const sorted = clusters.map((members) => members.sort((l, r) => rank(l) - rank(r)));
  return sorted.sort((l, r) => rank(l[0] ?? -1) - rank(r[0] ?? -1));
}
