import { aMember, PERSON_POLICY } from '../__tests__/a-member';
import { EMPTY_REGISTRY, showEvents, work, type Registry, type Work } from '../__tests__/a-registry';
import { anEdge } from '../__tests__/a-task';
import { planGoldenChanges } from './plan-golden-changes';
import type { GoldenChangeInput } from './change-plan-types';

const AN = aMember(1, 'population', { fullName: 'Lê An' });
const ANH = aMember(2, 'tax', { fullName: 'Lê Anh' });
const BA = aMember(3, 'civil', { fullName: 'Trần Ba' });
const MEMBERS = [AN, ANH, BA];

const after = (...units: readonly (Partial<Work> & { partition: string })[]): Registry =>
  units.reduce((registry, unit) => work(registry, { members: MEMBERS, ...unit }).registry, EMPTY_REGISTRY);
const unit = (registry: Registry, partition: string, more: Partial<Work> = {}) =>
  work(registry, { partition, members: MEMBERS, ...more });

describe('review tasks of a unit of work', () => {
  const edges = [anEdge(1, 2, 5000)];

  it('put both goldens under review, and take it off when the evidence goes', () => {
    const opened = unit(after({ partition: '1 | 2' }), '1 | 2', { edges });
    expect(opened.plan.goldens.map(({ goldenId, underReview }) => [goldenId, underReview])).toEqual([
      ['G1', true],
      ['G2', true],
    ]);
    expect(showEvents(opened.plan)).toEqual(['golden.updated G1 v2 []', 'golden.updated G2 v2 []']);
    const closed = unit(opened.registry, '1 | 2');
    expect(closed.plan.tasks.close).toEqual([{ id: 'T1', reason: 'no-evidence' }]);
    expect(closed.plan.goldens.map(({ underReview }) => underReview)).toEqual([false, false]);
  });

  it('leave review while they are held, and come back when the evidence changes', () => {
    const opened = unit(after({ partition: '1 | 2' }), '1 | 2', { edges });
    const holds = new Set(opened.plan.tasks.create.map(({ fingerprint }) => fingerprint));
    const held = unit(opened.registry, '1 | 2', { edges, holds });
    expect(held.plan.tasks.hold.map(({ id }) => id)).toEqual(['T1']);
    expect(held.plan.goldens.map(({ underReview }) => underReview)).toEqual([false, false]);
    const returned = unit(held.registry, '1 | 2', { edges: [anEdge(1, 2, 5500)], holds });
    expect(returned.plan.tasks.reopen.map(({ id }) => id)).toEqual(['T1']);
    expect(returned.plan.goldens.map(({ underReview }) => underReview)).toEqual([true, true]);
  });

  it('survive a merge and an unmerge beside them: the same task follows its records', () => {
    const task = (registry: Registry) =>
      [...registry.tasks.values()].map(({ id, state, goldenIds }) => [id, state, goldenIds]);
    const open = after({ partition: '1 | 2 | 3', edges: [anEdge(1, 3, 5000)] });
    expect(task(open)).toEqual([['T1', 'open', ['G3', 'G1']]]);
    const merged = unit(open, '1 | 2 3', { edges: [anEdge(1, 3, 5000)] }).registry;
    expect(task(merged)).toEqual([['T1', 'open', ['G2', 'G1']]]);
    expect(task(unit(merged, '1 | 2 | 3', { edges: [anEdge(1, 3, 5000)] }).registry)).toEqual([
      ['T1', 'open', ['G3', 'G1']],
    ]);
  });

  it('name values that authorities dispute', () => {
    const members = [AN, { ...BA, attributes: { fullName: 'Trần Ba', dateOfBirth: '1980' } }];
    const disputed = { ...AN, attributes: { ...AN.attributes, dateOfBirth: '1981' } };
    const { plan } = unit(EMPTY_REGISTRY, '1 3', { members: [disputed, ...members.slice(1)] });
    expect(plan.tasks.create.map(({ key }) => key)).toEqual([
      'value-conflict/3/dateOfBirth',
      'value-conflict/3/fullName',
    ]);
  });
});

describe('neighbours of a unit of work', () => {
  const neighbour = {
    goldenId: 'N',
    members: [{ recordNumber: 9, identity: { source: 'tax', recordKey: 'K9' } }],
    version: 4,
  };
  const inputOf = (more: Partial<GoldenChangeInput>): GoldenChangeInput => ({
    identity: {
      changed: new Set([1]),
      before: [],
      after: [[1]],
      anchors: [],
      links: [],
      mint: () => 'G1',
    },
    members: [AN],
    policy: PERSON_POLICY,
    pins: [],
    goldens: [],
    neighbours: [{ ...neighbour, underReview: false }],
    edges: [anEdge(1, 9, 5000)],
    findings: [],
    tasks: [],
    ...more,
  });

  it('come under review by a task at the boundary, with a version and an event but no other change', () => {
    const plan = planGoldenChanges(inputOf({}));
    expect(plan.reviewFlags).toEqual([{ goldenId: 'N', underReview: true, version: 5 }]);
    expect(showEvents(plan)).toEqual(['golden.created G1 v1 []', 'golden.updated N v5 []']);
  });

  it('stay under review while a task of their own is open, which is left as it is', () => {
    const own = {
      id: 'T9',
      state: 'claimed' as const,
      key: 'weak-cluster/9',
      kind: 'weak-cluster' as const,
      anchorNumbers: [9],
      goldenIds: ['N'],
      recordNumbers: [9],
      weight: 0,
      reasons: [],
      fingerprint: 'f',
    };
    const plan = planGoldenChanges(
      inputOf({ edges: [], tasks: [own], neighbours: [{ ...neighbour, underReview: true }] }),
    );
    expect(plan.reviewFlags).toEqual([]);
    expect(plan.tasks.close).toEqual([]);
  });

  it('are not under review by a held task of their own', () => {
    const own = {
      id: 'T9',
      state: 'held' as const,
      key: 'weak-cluster/9',
      kind: 'weak-cluster' as const,
      anchorNumbers: [9],
      goldenIds: ['N'],
      recordNumbers: [9],
      weight: 0,
      reasons: [],
      fingerprint: 'f',
    };
    expect(planGoldenChanges(inputOf({ edges: [], tasks: [own] })).reviewFlags).toEqual([]);
  });

  it('leave review when the last task at the boundary closes', () => {
    const opened = planGoldenChanges(inputOf({})).tasks.create.map((draft) => ({
      ...draft,
      id: 'T1',
      state: 'open' as const,
    }));
    const plan = planGoldenChanges(
      inputOf({ edges: [], tasks: opened, neighbours: [{ ...neighbour, underReview: true }] }),
    );
    expect(plan.tasks.close).toEqual([{ id: 'T1', reason: 'no-evidence' }]);
    expect(plan.reviewFlags).toEqual([{ goldenId: 'N', underReview: false, version: 5 }]);
  });

  it('leaves tasks of kinds that are derived elsewhere alone, and counts them for the review flag', () => {
    const relation = {
      id: 'T2',
      state: 'open' as const,
      key: 'relation-ambiguous/1/holder/0',
      kind: 'relation-ambiguous' as const,
      anchorNumbers: [1],
      goldenIds: ['G1'],
      recordNumbers: [1],
      qualifier: 'holder/0',
      weight: 0,
      reasons: [],
      fingerprint: 'f',
    };
    const elsewhere = { derivedElsewhere: new Set(['relation-ambiguous' as const]) };
    const plan = planGoldenChanges(inputOf({ edges: [], tasks: [relation], ...elsewhere }));
    expect(plan.tasks.close).toEqual([]);
    expect(plan.goldens[0]?.underReview).toBe(true);
  });
});
