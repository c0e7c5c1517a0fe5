import fc from 'fast-check';
import { aCluster, anEdge } from '../__tests__/a-task';
import { deriveTasks } from './derive-tasks';
import type { BoundaryEdge, TaskCluster, TaskFinding, TaskInput } from './review-task-types';

const CLUSTERS = [aCluster('G1', 'tax/1', 'civil/2'), aCluster('G2', 'population/3', 'tax/4'), aCluster('G3', 'tax/5')];

const derive = (input: Partial<TaskInput>) => deriveTasks({ clusters: CLUSTERS, edges: [], findings: [], ...input });

describe('deriveTasks for edges between clusters', () => {
  it('makes one task for a pair of clusters, with the strongest edge as evidence, keyed by the lowest members', () => {
    const [task, ...others] = derive({ edges: [anEdge(1, 3, 5000), anEdge(4, 2, 7000), anEdge(1, 4, 6000)] });
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      key: 'possible-match/2:3',
      kind: 'possible-match',
      anchorNumbers: [2, 3],
      goldenIds: ['G1', 'G2'],
      recordNumbers: [2, 4],
      weight: 7000,
      reasons: ['review'],
      held: false,
    });
  });

  it.each<[string, BoundaryEdge[], string]>([
    ['a review edge', [anEdge(2, 3, 5000)], 'possible-match/2:3'],
    ['a match edge that was refused', [anEdge(2, 3, 15000, 'refused', { reasons: ['twins'] })], 'possible-match/2:3'],
    ['two records of one source', [anEdge(1, 5, 5000)], 'possible-duplicate/2:5'],
    [
      'a contradicted identifier, though a review edge is stronger',
      [anEdge(2, 3, 9000), anEdge(2, 4, 8000, 'conflict', { scheme: 'national-id' })],
      'identifier-collision/2:3/national-id',
    ],
  ])('%s makes %s', (_, edges, key) => {
    expect(derive({ edges }).map((task) => task.key)).toEqual([key]);
  });

  it('gives the reasons of all edges, the class where an edge has none', () => {
    const [task] = derive({ edges: [anEdge(2, 3, 5000), anEdge(1, 3, 9000, 'refused', { reasons: ['twins'] })] });
    expect(task?.reasons).toEqual(['review', 'twins']);
  });

  it('makes none inside a cluster, nor about records of no known cluster', () => {
    expect(derive({ edges: [anEdge(1, 2, 5000), anEdge(1, 99, 5000)] })).toEqual([]);
  });

  it('makes none for a pair that a decision keeps apart, whichever side is which', () => {
    const edges = [anEdge(2, 3, 5000), anEdge(2, 5, 4000)];
    expect(derive({ edges, separations: [{ left: [4, 99], right: [1] }] }).map(({ key }) => key)).toEqual([
      'possible-match/2:5',
    ]);
  });

  it('holds a task while its evidence is the same, and brings it back when that changes', () => {
    const [open] = derive({ edges: [anEdge(2, 3, 5000)] });
    const holds = new Set([open?.fingerprint ?? '']);
    expect(derive({ edges: [anEdge(2, 3, 5000)], holds })[0]?.held).toBe(true);
    expect(derive({ edges: [anEdge(2, 3, 5001)], holds })[0]?.held).toBe(false);
    expect(derive({ edges: [anEdge(2, 3, 5000, 'review', { evidence: 'other levels' })], holds })[0]?.held).toBe(false);
    expect(derive({ edges: [anEdge(2, 3, 5000), anEdge(1, 3, 10)], holds })[0]?.held).toBe(false);
  });

  it('asks nothing about two clusters once one pair between them is settled, whatever the other edges say', () => {
    const settled = anEdge(1, 3, 4000, 'conflict', { reasons: ['other-number', 'settled:other-number'] });
    for (const edges of [
      [settled, anEdge(2, 3, 9000, 'refused')],
      [anEdge(2, 3, 9000, 'refused'), settled],
    ])
      expect(derive({ edges: [...edges, anEdge(3, 5, 5000)] }).map(({ key }) => key)).toEqual(['possible-match/3:5']);
  });

  it('holds on though a lower record joins a side without evidence of its own', () => {
    const [open] = derive({ edges: [anEdge(2, 3, 5000)] });
    const clusters = [aCluster('G1', 'tax/1', 'civil/2', 'business/9'), ...CLUSTERS.slice(1)];
    const [later] = derive({ clusters, edges: [anEdge(2, 3, 5000)], holds: new Set([open?.fingerprint ?? '']) });
    expect(later).toMatchObject({ key: 'possible-match/9:3', held: true });
  });

  describe('over one number', () => {
    const over = (left: number, right: number, ...numbers: string[]) =>
      anEdge(left, right, 5000, 'review', { numbers });
    const NUMBER = 'national-id/77';

    it('makes one task of two pairs or more that lead to one another, about all of them, and none of the pairs', () => {
      const [task, ...others] = derive({ edges: [over(1, 3, NUMBER), over(4, 5, NUMBER), anEdge(2, 4, 9000)] });
      expect(others).toEqual([]);
      expect(task).toMatchObject({
        key: 'shared-identifier/national-id/77/2',
        kind: 'shared-identifier',
        qualifier: 'national-id',
        anchorNumbers: [2, 3, 5],
        goldenIds: ['G1', 'G2', 'G3'],
        recordNumbers: [1, 3, 5],
      });
    });

    it('makes one task of each part of the pairs that no cluster joins to the others', () => {
      const clusters = ['1', '2', '3', '4', '5', '6', '7'].map((place) => aCluster(`G${place}`, `tax/${place}`));
      const edges = [over(2, 1, NUMBER), over(2, 3, NUMBER), over(4, 5, NUMBER), over(6, 7, 'passport/8')];
      expect(derive({ clusters, edges }).map(({ key, goldenIds }) => [key, goldenIds.length])).toEqual([
        ['possible-duplicate/4:5', 2],
        ['possible-duplicate/6:7', 2],
        ['shared-identifier/national-id/77/1', 3],
      ]);
      const more = [...edges, over(5, 6, NUMBER)];
      expect(derive({ clusters, edges: more }).map(({ key, goldenIds }) => [key, goldenIds.length])).toEqual([
        ['possible-duplicate/6:7', 2],
        ['shared-identifier/national-id/77/1', 3],
        ['shared-identifier/national-id/77/4', 3],
      ]);
    });

    it('asks the same of all together as of each part by itself', () => {
      const places = Array.from({ length: 9 }, (_, place) => place + 1);
      const anyOver = fc.record({
        left: fc.constantFrom(...places),
        right: fc.constantFrom(...places),
        weight: fc.constantFrom(4000, 5000),
        class: fc.constantFrom('review' as const, 'conflict' as const, 'refused' as const),
        numbers: fc.subarray([NUMBER, 'passport/8', 'tax-code/9'], { minLength: 1 }),
      });
      const anyEdges = fc.uniqueArray(anyOver, {
        maxLength: 12,
        selector: ({ left, right }) => [left, right].sort().join(),
      });
      // Two and two records of neighbouring places may be one cluster.
      const anyClusters = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }).map((joined) => {
        const groups: string[][] = [];
        for (const place of places) {
          const group = joined[place - 1] && groups.length > 0 ? groups.at(-1) : undefined;
          if (group) group.push(`tax/${place}`);
          else groups.push([`tax/${place}`]);
        }
        return groups.map((records, at) => aCluster(`G${at}`, ...records));
      });
      fc.assert(
        fc.property(anyClusters, anyEdges, (clusters, edges) => {
          const parts = reached(clusters, edges);
          const apart = parts.flatMap((own) => derive({ clusters: own, edges: edges.filter(within(own)) }));
          expect(derive({ clusters, edges })).toEqual(apart.sort((one, other) => (one.key < other.key ? -1 : 1)));
        }),
      );
    });

    it.each<[string, Partial<TaskInput>, string[]]>([
      ['one pair alone', { edges: [over(1, 3, NUMBER)] }, ['possible-match/2:3']],
      [
        'pairs of two numbers',
        { edges: [over(1, 3, NUMBER), over(4, 5, 'passport/8')] },
        ['possible-duplicate/3:5', 'possible-match/2:3'],
      ],
      [
        'two pairs of which a decision answers one',
        { edges: [over(1, 3, NUMBER), over(4, 5, NUMBER)], separations: [{ left: [3], right: [5] }] },
        ['possible-match/2:3'],
      ],
      [
        'a number with a task of its own',
        { edges: [over(1, 3, NUMBER), anEdge(4, 5, 5000)], crowdedNumbers: new Set([NUMBER]) },
        ['possible-duplicate/3:5'],
      ],
    ])('makes of %s what is asked', (_, input, keys) => {
      expect(derive(input).map(({ key }) => key)).toEqual(keys);
    });

    it('is put off until another states it, whatever the weights', () => {
      const edges = [over(1, 3, NUMBER), over(4, 5, NUMBER)];
      const holds = new Set(derive({ edges }).map(({ fingerprint }) => fingerprint));
      expect(derive({ edges: edges.map((edge) => ({ ...edge, weight: 1 })), holds })[0]?.held).toBe(true);
      const clusters = [...CLUSTERS, aCluster('G4', 'tax/6')];
      expect(derive({ clusters, edges: [...edges, over(1, 6, NUMBER)], holds })[0]?.held).toBe(false);
    });
  });

  it('does not depend on any order, and makes at most one task per pair', () => {
    const edgeArb = fc.record({
      left: fc.constantFrom(1, 2, 3, 4, 5),
      right: fc.constantFrom(1, 2, 3, 4, 5),
      weight: fc.constantFrom(4000, 5000, 6000),
      class: fc.constantFrom('review' as const, 'conflict' as const, 'refused' as const),
      scheme: fc.constantFrom('national-id', 'tax-code'),
    });
    // A pair of records has one edge.
    const edgesArb = fc.uniqueArray(edgeArb, {
      maxLength: 8,
      selector: ({ left, right }) => [left, right].sort().join(),
    });
    fc.assert(
      fc.property(edgesArb, (edges) => {
        const tasks = derive({ edges });
        const clusters = CLUSTERS.map((c) => ({ ...c, members: [...c.members].reverse() })).reverse();
        const turned = edges.map((edge) => ({ ...edge, left: edge.right, right: edge.left })).reverse();
        expect(derive({ clusters, edges: turned })).toEqual(tasks);
        const pairs = tasks.map(({ goldenIds }) => goldenIds.join());
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });
});

describe('deriveTasks for findings', () => {
  it.each<[TaskFinding, string]>([
    [
      { kind: 'value-conflict', recordNumbers: [1, 2], qualifier: 'dateOfBirth', reasons: [] },
      'value-conflict/2/dateOfBirth',
    ],
    [{ kind: 'weak-cluster', recordNumbers: [4, 3], reasons: ['bridge'] }, 'weak-cluster/3'],
    [{ kind: 'oversized-cluster', recordNumbers: [5], reasons: [] }, 'oversized-cluster/5'],
    [
      { kind: 'contradicting-decisions', recordNumbers: [5, 1], qualifier: 'D7', reasons: [] },
      'contradicting-decisions/2:5/D7',
    ],
    [{ kind: 'changed-decision', recordNumbers: [1, 3], qualifier: 'D8', reasons: [] }, 'changed-decision/2:3/D8'],
    [
      { kind: 'relation-ambiguous', recordNumbers: [5], qualifier: 'holder/0', reasons: [] },
      'relation-ambiguous/5/holder/0',
    ],
    [
      { kind: 'relation-disputed', recordNumbers: [5], qualifier: 'holder/1', reasons: [] },
      'relation-disputed/5/holder/1',
    ],
  ])('%j is keyed %s', (finding, key) => {
    expect(derive({ findings: [finding] }).map((task) => task.key)).toEqual([key]);
  });

  it('joins findings of one kind about one cluster, in any order', () => {
    const bridge = { kind: 'weak-cluster' as const, recordNumbers: [3, 4], reasons: ['bridge'], weight: 900 };
    const wide = { kind: 'weak-cluster' as const, recordNumbers: [3], reasons: ['diameter'] };
    const long = { kind: 'weak-cluster' as const, recordNumbers: [4], reasons: ['chain'] };
    const tasks = derive({ findings: [wide, bridge, long] });
    expect(tasks).toMatchObject([{ recordNumbers: [3, 4], weight: 900, reasons: ['bridge', 'chain', 'diameter'] }]);
    expect(derive({ findings: [long, wide, bridge] })).toEqual(tasks);
  });

  it('holds until the evidence of the finding changes', () => {
    const finding = { kind: 'value-conflict' as const, recordNumbers: [1, 2], qualifier: 'dateOfBirth', reasons: [] };
    const [task] = derive({ findings: [{ ...finding, evidence: ['1980', '1981'] }] });
    const holds = new Set([task?.fingerprint ?? '']);
    expect(derive({ findings: [{ ...finding, evidence: ['1980', '1981'] }], holds })[0]?.held).toBe(true);
    expect(derive({ findings: [{ ...finding, evidence: ['1980', '1982'] }], holds })[0]?.held).toBe(false);
  });
});

const within =
  (clusters: readonly TaskCluster[]) =>
  ({ left, right }: { readonly left: number; readonly right: number }): boolean =>
    [left, right].every((end) => clusters.some(({ members }) => members.some((member) => member.recordNumber === end)));

/** Clusters by what their edges reach, looked for the long way. */
function reached(
  clusters: readonly TaskCluster[],
  edges: readonly { readonly left: number; readonly right: number }[],
): TaskCluster[][] {
  const holds = ({ members }: TaskCluster, end: number): boolean =>
    members.some(({ recordNumber }) => recordNumber === end);
  let parts = clusters.map((cluster) => [cluster]);
  for (const { left, right } of edges) {
    const touched = parts.filter((part) => part.some((cluster) => holds(cluster, left) || holds(cluster, right)));
    parts = [...parts.filter((part) => !touched.includes(part)), touched.flat()];
  }
  return parts.filter((part) => part.length > 0);
}
