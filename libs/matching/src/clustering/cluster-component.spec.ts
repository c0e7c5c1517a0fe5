import type { Edge } from '../record/edge';
import type { ExclusiveSchemeDeclaration } from '../model/match-model-declaration';
import type { Features } from '../record/match-record';
import { clusterComponent } from './cluster-component';
import type { ClusterDecision } from './cluster-decision';
import type { ClusteringInput } from './clustering-input';

const numbers: ExclusiveSchemeDeclaration = {
  scheme: 'number',
  feature: 'numbers',
  formerFeature: 'former',
  typingErrors: 1,
};

/** `1-2 match 5.5`: an edge with its weight in bits. */
const edge = (text: string): Edge => {
  const [, left, right, kind, bits] = /^(\d+)-(\d+) (match|review|conflict) ([\d.]+)$/.exec(text) ?? [];
  return { left: Number(left), right: Number(right), weight: Number(bits) * 1000, class: kind as Edge['class'] };
};

/** `3: 1,2 same 5`: the third decision, on sides of record numbers. */
const decision = (text: string): ClusterDecision => {
  const [, order, left, kind, right] = /^(\d+): ([\d,]+) (same|different) ([\d,]+)$/.exec(text) ?? [];
  const side = (list = ''): number[] => list.split(',').map(Number);
  return { order: Number(order), kind: kind as ClusterDecision['kind'], left: side(left), right: side(right) };
};

interface Scene extends Omit<Partial<ClusteringInput>, 'records' | 'edges' | 'decisions'> {
  readonly features: readonly Features[];
  readonly edges?: readonly string[];
  readonly decisions?: readonly string[];
}

/** Numbered from 1; identity order is number order. */
const recordsOf = (features: readonly Features[]): ClusteringInput['records'] =>
  features.map((stated, i) => ({
    recordNumber: i + 1,
    identity: { source: 's', recordKey: `r${String(i + 1).padStart(4, '0')}` },
    features: stated,
  }));

const cluster = ({ features, edges = [], decisions = [], ...more }: Scene) =>
  clusterComponent({
    records: recordsOf(features),
    edges: edges.map(edge),
    decisions: decisions.map(decision),
    exclusive: [numbers],
    ...more,
  });

const blank = (count: number): Features[] => Array.from({ length: count }, () => ({}));
const num = (...values: string[]): Features => ({ numbers: values });
const X = '111111';
const Y = '999999';
const Z = '555555';

describe('a match with a rival', () => {
  const twins = {
    name: 'twins',
    holds: (l: Features, r: Features) => l.twin !== undefined && r.twin !== undefined && l.twin !== r.twin,
  };
  const clustersOf = (features: readonly Features[], edges: readonly string[]) =>
    cluster({
      features,
      edges,
      vetoes: [twins],
      ambiguity: { within: 3000, withinAlike: 16_000, vetoes: ['twins'], alikeFrom: 5000 },
    });
  const A = { twin: 'a' };
  const B = { twin: 'b' };

  it.each([
    ['alike but for the veto', [A, B, {}], ['1-2 conflict 15', '1-3 match 20', '2-3 match 8'], [[1], [2], [3]]],
    ['not alike', [A, B, {}], ['1-2 conflict 2', '1-3 match 20', '2-3 match 8'], [[1, 3], [2]]],
    ['not alike, and both near', [A, B, {}], ['1-2 conflict 2', '1-3 match 10', '2-3 match 8'], [[1], [2], [3]]],
    ['told apart by a number', [A, B, {}], ['1-2 conflict 15', '1-3 match 40', '2-3 match 8'], [[1, 3], [2]]],
    ['one after all', [A, A, {}], ['1-2 match 15', '1-3 match 20', '2-3 match 8'], [[1, 2, 3]]],
  ])('stays apart from both where the two are %s', (_, features, edges, expected) => {
    expect(clustersOf(features, edges).clusters).toEqual(expected);
  });

  it('does not fall to the lighter of two when the heavier is undecided', () => {
    const edges = [
      '1-2 match 40',
      '1-3 conflict 15',
      '2-3 conflict 15',
      '1-4 match 21',
      '2-4 match 14',
      '3-4 match 32',
    ];
    expect(clustersOf([A, A, B, {}], edges).clusters).toEqual([[1, 2], [3], [4]]);
  });

  it('does not join two that are undecided between the same two', () => {
    const edges = ['1-2 conflict 15', '1-3 match 20', '2-3 match 18', '1-4 match 17', '2-4 match 19', '3-4 match 9'];
    expect(clustersOf([A, B, {}, {}], edges).clusters).toEqual([[1], [2], [3], [4]]);
  });

  it('says who the rival is', () => {
    const { refused } = clustersOf([A, B, {}], ['1-2 conflict 15', '1-3 match 20', '2-3 match 18']);
    expect(refused).toMatchObject([
      { left: 1, right: 3, by: [{ kind: 'ambiguous', rival: 2 }] },
      { left: 2, right: 3, by: [{ kind: 'ambiguous', rival: 1 }] },
    ]);
  });
});

describe('matches with a rival that are sure, and vetoes with a witness', () => {
  const names = {
    name: 'names',
    holds: (l: Features, r: Features) => l.name !== undefined && r.name !== undefined && l.name !== r.name,
  };
  const answers = {
    areBound: (l: Features, r: Features) =>
      (l.card !== undefined && l.card === r.card) || (l.tax !== undefined && l.tax === r.tax),
    saysTheSame: (third: Features, other: Features) => third.name === other.name,
  };
  const sure = (l: Features, r: Features): boolean => l.face !== undefined && l.face === r.face;
  const clustersOf = (features: readonly Features[], edges: readonly string[]) =>
    cluster({
      features,
      edges,
      vetoes: [names],
      ambiguity: { within: 3000, withinAlike: 16_000, vetoes: ['names'], alikeFrom: 5000, areSurelyOne: sure },
      witness: answers,
    }).clusters;
  const slip = { name: 'Na', card: '7' };
  const third = { name: 'Nga', card: '7' };
  const EDGES = ['1-2 match 40', '1-3 conflict 15', '2-3 match 12'];

  it.each([
    ['a third, bound to one of the two, says what the other says', [slip, third, { name: 'Nga' }], [[1, 2, 3]]],
    [
      'the third is bound to both, by two numbers',
      [slip, { card: '7', tax: '1' }, { name: 'Nga', tax: '1' }],
      [[1, 2, 3]],
    ],
    [
      'one number binds all three: it may be somebody else’s',
      [slip, { card: '7' }, { name: 'Nga', card: '7' }],
      [[1, 2], [3]],
    ],
    ['the third is not bound', [slip, { name: 'Nga' }, { name: 'Nga' }], [[1, 2], [3]]],
    ['the third says nothing', [slip, { card: '7' }, { name: 'Nga' }], [[1, 2], [3]]],
    ['the numbers exclude each other', [{ ...slip, ...num(X) }, third, { name: 'Nga', ...num(Y) }], [[1, 2], [3]]],
  ])('hears a veto or not where %s', (_, features, expected) => {
    expect(clustersOf(features, EDGES)).toEqual(expected);
  });

  it('joins what is surely one, whatever else one end matches', () => {
    const edges = ['1-2 conflict 15', '1-3 match 20', '2-3 match 18', '1-4 match 20', '2-4 match 18', '3-4 match 20'];
    const face = { face: 'f' };
    expect(clustersOf([{ name: 'a' }, { name: 'b' }, {}, {}], edges)).toEqual([[1], [2], [3], [4]]);
    expect(clustersOf([{ name: 'a' }, { name: 'b' }, face, face], edges)).toEqual([[1], [2], [3, 4]]);
  });
});

describe('a veto between clusters', () => {
  const colours = {
    name: 'colours',
    holds: (l: Features, r: Features) => !!l.colour && !!r.colour && l.colour !== r.colour,
    betweenClusters: true,
  };
  const red = { colour: 'red' };
  const blue = { colour: 'blue' };
  const clustering = (features: readonly Features[], edges: readonly string[], decisions: readonly string[] = []) =>
    cluster({ features, edges, decisions, vetoes: [colours] });

  it.each([
    ['a third record that says little', [red, {}, blue], ['1-2 match 5', '2-3 match 4'], [[1, 2], [3]]],
    [
      'two clusters that say little at their ends',
      [red, {}, {}, blue],
      ['1-2 match 5', '3-4 match 4', '2-3 match 3'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['nobody whose colours agree', [red, {}, red], ['1-2 match 5', '2-3 match 4'], [[1, 2, 3]]],
  ])('keeps apart without an edge: %s', (_, features, edges, expected) => {
    expect(clustering(features, edges).clusters).toEqual(expected);
  });

  it('tells between which two records it stands', () => {
    const { refused } = clustering([red, {}, blue], ['1-2 match 5', '2-3 match 4']);
    expect(refused).toEqual([{ left: 2, right: 3, weight: 4000, by: [{ kind: 'conflict', left: 1, right: 3 }] }]);
  });

  it('forbids nothing to what a steward has joined', () => {
    expect(clustering([red, {}, blue], ['1-2 match 5', '2-3 match 4'], ['1: 1 same 3']).clusters).toEqual([[1, 2, 3]]);
  });
});

describe('clusterComponent', () => {
  const cases: readonly [string, Scene, readonly (readonly number[])[]][] = [
    ['no record makes no cluster', { features: [] }, []],
    ['a record alone is a cluster', { features: blank(1) }, [[1]]],
    ['match edges join', { features: blank(3), edges: ['1-2 match 5', '2-3 match 4'] }, [[1, 2, 3]]],
    ['review edges do not', { features: blank(2), edges: ['1-2 review 2'] }, [[1], [2]]],
    [
      'a conflict edge keeps two apart even along a chain',
      { features: blank(3), edges: ['1-2 match 5', '2-3 match 4', '1-3 conflict 9'] },
      [[1, 2], [3]],
    ],
    [
      'the stronger edge goes first',
      { features: blank(3), edges: ['1-2 match 4', '2-3 match 5', '1-3 conflict 9'] },
      [[1], [2, 3]],
    ],
    [
      'of equal weights the lower identity goes first',
      { features: blank(3), edges: ['2-3 match 5', '1-2 match 5', '1-3 conflict 9'] },
      [[1, 2], [3]],
    ],
    [
      'an exclusive scheme forbids',
      { features: [num(X), {}, num(Y)], edges: ['1-2 match 5', '2-3 match 4'] },
      [[1, 2], [3]],
    ],
    [
      'one typing error is tolerated',
      { features: [num(X), {}, num('111112')], edges: ['1-2 match 5', '2-3 match 4'] },
      [[1, 2, 3]],
    ],
    [
      'a former number is one of the same thing',
      { features: [num(X), { numbers: [Y], former: [X] }], edges: ['1-2 match 5'] },
      [[1, 2]],
    ],
    [
      'who has the new number and who has the former one are one by whoever states both',
      {
        features: [num(X), { numbers: [Y], former: [X] }, num(Y)],
        edges: ['1-2 match 5', '2-3 match 6', '1-3 conflict 9'],
        ambiguity: { within: 3000, withinAlike: 3000, alikeFrom: 0, vetoes: [] },
      },
      [[1, 2, 3]],
    ],
    [
      'numbers that succeeded one another twice are one by the whole line',
      {
        features: [num(X), { numbers: [Y], former: [X] }, { numbers: [Z], former: [Y] }, num(Z)],
        edges: ['1-2 match 5', '2-3 match 5', '3-4 match 5', '1-3 conflict 9', '1-4 conflict 9', '2-4 conflict 9'],
      },
      [[1, 2, 3, 4]],
    ],
    [
      'a former number that nobody who matches has brings no stranger',
      {
        features: [num(X), { numbers: [Y], former: [X] }, {}, num(Y)],
        edges: ['1-3 match 5', '3-4 match 4', '2-4 match 6', '1-4 conflict 9'],
      },
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      'different keeps apart',
      { features: blank(3), edges: ['1-2 match 5', '2-3 match 4'], decisions: ['1: 1 different 3'] },
      [[1, 2], [3]],
    ],
    [
      'different holds for every record of both sides',
      { features: blank(4), edges: ['1-2 match 5', '3-4 match 4', '2-3 match 3'], decisions: ['1: 2,9 different 4,8'] },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'different says nothing about one side',
      { features: blank(3), edges: ['1-2 match 5'], decisions: ['1: 1,2 different 3'] },
      [[1, 2], [3]],
    ],
    [
      'a record on both sides of a different still joins strangers',
      { features: blank(2), edges: ['1-2 match 5'], decisions: ['1: 1 different 1'] },
      [[1, 2]],
    ],
    ['same joins without an edge', { features: blank(3), decisions: ['1: 1 same 3'] }, [[1, 3], [2]]],
    [
      'same joins only the first of each side',
      { features: blank(4), decisions: ['1: 2,1 same 4,3'] },
      [[1, 3], [2], [4]],
    ],
    [
      'same joins the first live one',
      {
        features: blank(2),
        decisions: ['1: 0,1 same 2'],
        otherRecords: [{ recordNumber: 0, identity: { source: 'a', recordKey: 'a' }, live: false }],
      },
      [[1, 2]],
    ],
    [
      'same outranks a conflict edge',
      { features: [num(X), num(Y)], edges: ['1-2 conflict 9'], decisions: ['1: 1 same 2'] },
      [[1, 2]],
    ],
    [
      'same outranks conflicts between the other records of its sides',
      {
        features: [num(X), num(X), num(Y), num(Y)],
        edges: ['1-2 match 9', '3-4 match 9', '1-3 conflict 5', '1-4 conflict 5', '2-3 conflict 5', '2-4 conflict 5'],
        decisions: ['1: 1,2 same 3,4'],
      },
      [[1, 2, 3, 4]],
    ],
    [
      'values inside one must-link closure are one thing’s for later records too',
      {
        features: [num(X), num(Y), num(X), num(Y)],
        edges: ['1-3 match 9', '2-4 match 9', '1-4 conflict 5', '2-3 conflict 5', '3-4 conflict 5'],
        decisions: ['1: 1 same 2'],
      },
      [[1, 2, 3, 4]],
    ],
    [
      'a third value is still refused',
      {
        features: [num(X), num(Y), num(Z)],
        edges: ['2-3 match 9'],
        decisions: ['1: 1 same 2'],
      },
      [[1, 2], [3]],
    ],
    [
      'of contradicting decisions different wins',
      { features: blank(2), edges: ['1-2 match 5'], decisions: ['1: 1 same 2', '2: 1 different 2'] },
      [[1], [2]],
    ],
    [
      'of two must-links that contradict together the earlier holds',
      { features: blank(3), decisions: ['2: 2 same 3', '1: 1 same 2', '3: 1 different 3'] },
      [[1, 2], [3]],
    ],
    [
      'a chain through a tombstone joins nothing',
      { features: blank(2), decisions: ['1: 1 same 9', '2: 9 same 2'] },
      [[1], [2]],
    ],
    [
      'what was said of a tombstone still binds',
      { features: blank(2), decisions: ['1: 1 same 9', '2: 9 different 2', '3: 1 same 2'] },
      [[1], [2]],
    ],
    [
      'a side that stands elsewhere is not taken for its later members',
      {
        features: blank(2),
        decisions: ['1: 7,2 same 8'],
        otherRecords: [7, 8].map((recordNumber) => ({
          recordNumber,
          identity: { source: 'a', recordKey: `${recordNumber}` },
          live: true,
        })),
      },
      [[1], [2]],
    ],
  ];

  it.each(cases)('%s', (_, scene, expected) => {
    expect(cluster(scene).clusters).toEqual(expected);
  });

  it('orders members and clusters by identity, not by number', () => {
    const record = (recordNumber: number, recordKey: string) => ({
      recordNumber,
      identity: { source: 's', recordKey },
      features: {},
    });
    const records = [record(1, 'd'), record(2, 'c'), record(3, 'b'), record(4, 'a')];
    const edges: Edge[] = [{ left: 1, right: 4, weight: 1, class: 'match' }];
    expect(clusterComponent({ records, edges, decisions: [], exclusive: [] }).clusters).toEqual([[4, 1], [3], [2]]);
  });

  it('tells what stood against each refused edge', () => {
    const { refused } = cluster({
      features: [num(X), {}, num(Y)],
      edges: ['1-2 match 5', '2-3 match 4', '1-3 conflict 9'],
      decisions: ['7: 1 different 3'],
    });
    expect(refused).toEqual([
      {
        left: 2,
        right: 3,
        weight: 4000,
        by: [
          { kind: 'decision', order: 7 },
          { kind: 'conflict', left: 1, right: 3 },
          { kind: 'exclusive', scheme: 'number' },
        ],
      },
    ]);
  });

  it('does not report an edge whose ends another edge brought together', () => {
    const { clusters, refused } = cluster({
      features: [num(X), num(Y), { numbers: [Y], former: [X] }],
      edges: ['1-2 match 9', '2-3 match 8', '1-3 match 7'],
    });
    expect({ clusters, refused }).toEqual({ clusters: [[1, 2, 3]], refused: [] });
  });

  it('names the decisions that a contradicting must-link runs against', () => {
    const { unmetDecisions } = cluster({
      features: blank(5),
      decisions: ['1: 1 same 2', '2: 2 same 3', '3: 4 same 5', '4: 1 different 5', '5: 3 same 4', '6: 2 different 2,4'],
    });
    expect(unmetDecisions).toEqual([
      { order: 5, reason: 'contradicts', against: 4, chain: [1, 2, 5, 3] },
      { order: 6, reason: 'same-record' },
    ]);
  });

  it('does not take a predicate’s conflict for one that a must-link explains', () => {
    const scene = {
      features: [num(X), num(Y), { numbers: [X], colour: 'red' }, { numbers: [Y], colour: 'blue' }],
      edges: ['1-3 match 9', '2-4 match 8', '3-4 conflict 5'],
      decisions: ['1: 1 same 2'],
    };
    const colours = {
      name: 'colours',
      holds: (l: Features, r: Features) => !!l.colour && !!r.colour && l.colour !== r.colour,
    };
    expect(cluster(scene).clusters).toEqual([[1, 2, 3, 4]]);
    expect(cluster({ ...scene, vetoes: [colours] }).clusters).toEqual([[1, 2, 3], [4]]);
  });

  it('handles a component of 1,500 records with a conflict for every tenth pair', () => {
    const edges: Edge[] = [];
    for (let recordNumber = 1; recordNumber <= 1500; recordNumber++) {
      for (let step = 1; step <= 20 && recordNumber + step <= 1500; step++) {
        edges.push({
          left: recordNumber,
          right: recordNumber + step,
          weight: 5000 - step,
          class: step % 10 === 0 ? 'conflict' : 'match',
        });
      }
    }
    const { clusters } = clusterComponent({
      records: recordsOf(blank(1500)),
      edges,
      decisions: [],
      exclusive: [numbers],
    });
    expect(clusters.flat()).toHaveLength(1500);
    for (const members of clusters)
      expect(members.some((recordNumber) => members.includes(recordNumber + 10))).toBe(false);
  });
});
