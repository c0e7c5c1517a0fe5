import fc from 'fast-check';
import { aMember, identifier, PERSON_POLICY } from '../__tests__/a-member';
import { EMPTY_REGISTRY, rowOf, work, type Registry, type Work } from '../__tests__/a-registry';
import { anEdge } from '../__tests__/a-task';
import { composeGolden } from '../survivorship/compose-golden';
import type { GoldenChangePlan } from './change-plan-types';

const RECORDS = [1, 2, 3, 4, 5, 6];
const SOURCES = ['population', 'civil', 'tax'];

interface Move {
  readonly labels: readonly number[];
  readonly phones: readonly number[];
  readonly edges: readonly { readonly left: number; readonly right: number; readonly weight: number }[];
}

const moveArb: fc.Arbitrary<Move> = fc.record({
  labels: fc.tuple(...RECORDS.map(() => fc.integer({ min: 0, max: 4 }))),
  phones: fc.tuple(...RECORDS.map(() => fc.integer({ min: 0, max: 2 }))),
  edges: fc.uniqueArray(
    fc.record({ left: fc.constantFrom(1, 2, 3), right: fc.constantFrom(4, 5, 6), weight: fc.constantFrom(5000, 6000) }),
    { maxLength: 4, selector: ({ left, right }) => `${left} ${right}` },
  ),
});
const walkArb = fc.array(moveArb, { minLength: 1, maxLength: 6 });

function workOf({ labels, phones, edges }: Move, last: Move | undefined): Work {
  const partition = [1, 2, 3, 4]
    .map((label) => RECORDS.filter((_, index) => labels[index] === label))
    .filter((cluster) => cluster.length > 0);
  const members = RECORDS.map((recordNumber, index) =>
    aMember(
      recordNumber,
      SOURCES[index % 3] ?? '',
      { fullName: `Person ${recordNumber}`, phone: `090${phones[index]}` },
      {
        identifiers: [identifier('national-id', String(phones[index])), identifier('tax-code', String(recordNumber))],
      },
    ),
  );
  const isChanged = (index: number): boolean =>
    phones[index] !== last?.phones[index] || (labels[index] === 0) !== ((last?.labels[index] ?? 0) === 0);
  return {
    partition,
    members,
    changed: RECORDS.filter((_, index) => isChanged(index)),
    edges: edges.map(({ left, right, weight }) => anEdge(left, right, weight)),
  };
}

function walk(
  moves: readonly Move[],
  visit: (plan: GoldenChangePlan, registry: Registry, unit: Work) => void,
): Registry {
  let registry = EMPTY_REGISTRY;
  moves.forEach((move, index) => {
    const unit = workOf(move, moves[index - 1]);
    const done = work(registry, unit);
    registry = done.registry;
    visit(done.plan, registry, unit);
  });
  return registry;
}

const active = ({ goldens }: Registry) => [...goldens.values()].filter(({ status }) => status === 'active');
const pending = ({ tasks }: Registry) =>
  [...tasks.values()].filter(({ state }) => state === 'open' || state === 'claimed');

describe('planResolution on any walk', () => {
  it('keeps every golden the composition of its members, and identifier rows those of active goldens', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (_, registry, { members }) => {
          const rows = active(registry).flatMap(({ goldenId, composed }) =>
            composed.identifiers.map((i) => rowOf(goldenId, i)),
          );
          expect(registry.identifiers).toEqual(new Set(rows));
          const clusters = registry.links.clusters.map(({ goldenId, members: recordNumbers }) => [
            goldenId,
            [...recordNumbers],
          ]);
          expect(new Map(active(registry).map((g) => [g.goldenId, [...g.members]]))).toEqual(
            new Map(clusters as [string, number[]][]),
          );
          for (const golden of active(registry)) {
            const own = members.filter(({ recordNumber }) => golden.members.includes(recordNumber));
            expect(golden.composed).toEqual(composeGolden(own, PERSON_POLICY, []));
          }
        });
      }),
    );
  });

  it('lets a reader of the feed know which ids are active and at which version, by the events alone', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        const known = new Map<string, number>();
        const heard = new Set<string>();
        walk(moves, ({ events }, registry) => {
          for (const { type, goldenId, otherIds, version } of events) {
            if (type === 'golden.retired') known.delete(goldenId);
            else known.set(goldenId, version);
            if (type === 'golden.merged') otherIds.forEach((id) => known.delete(id));
            heard.add(goldenId);
          }
          for (const { otherIds } of events) expect(otherIds.filter((id) => !heard.has(id))).toEqual([]);
          expect(known).toEqual(new Map(active(registry).map(({ goldenId, version }) => [goldenId, version])));
        });
      }),
    );
  });

  it('raises the version of every golden it writes or ends by one, and of no other', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        let versions = new Map<string, number>();
        walk(moves, ({ goldens, merged, retired }, registry) => {
          const touched = new Set([...goldens, ...merged, ...retired].map(({ goldenId }) => goldenId));
          for (const { goldenId, version } of registry.goldens.values()) {
            expect(version - (versions.get(goldenId) ?? 0)).toBe(touched.has(goldenId) ? 1 : 0);
          }
          versions = new Map([...registry.goldens.values()].map(({ goldenId, version }) => [goldenId, version]));
        });
      }),
    );
  });

  it('has one pending task per pair of goldens, all on active ones, which are just those under review', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (_, registry) => {
          const keys = pending(registry).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const named = new Set(pending(registry).flatMap(({ goldenIds }) => goldenIds));
          const flagged = active(registry)
            .filter(({ underReview }) => underReview)
            .map(({ goldenId }) => goldenId);
          expect(new Set(flagged)).toEqual(named);
        });
      }),
    );
  });

  it('ends in the same values and open tasks by any way to the same records', () => {
    fc.assert(
      fc.property(walkArb, moveArb, (moves, last) => {
        const state = (registry: Registry) => ({
          goldens: active(registry)
            .map(({ members, composed, underReview }) => ({ members, composed, underReview }))
            .sort((left, right) => (left.members[0] ?? 0) - (right.members[0] ?? 0)),
          tasks: pending(registry)
            .map(({ key, fingerprint, weight, recordNumbers }) => ({ key, fingerprint, weight, recordNumbers }))
            .sort((left, right) => (left.key < right.key ? -1 : 1)),
        });
        expect(state(walk([...moves, last], () => undefined))).toEqual(state(walk([last], () => undefined)));
      }),
    );
  });

  it('plans nothing for a state that stays as it is', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        const registry = walk(moves, () => undefined);
        const last = moves[moves.length - 1];
        if (last === undefined) return;
        const { plan } = work(registry, { ...workOf(last, last) });
        expect({ ...plan, identity: undefined }).toEqual({
          identity: undefined,
          goldens: [],
          reviewFlags: [],
          merged: [],
          retired: [],
          identifiers: [],
          events: [],
          tasks: { create: [], update: [], close: [], reopen: [], hold: [] },
        });
      }),
    );
  });
});
