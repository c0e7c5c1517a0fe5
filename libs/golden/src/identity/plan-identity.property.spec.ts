import fc from 'fast-check';
import { EMPTY, showState, step, type LinkState } from '../__tests__/link-state';

const RECORDS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Move {
  /** Cluster label of each record, 0 when it is not live. */
  readonly labels: readonly number[];
  /** Whether each record that lives on changed by itself. */
  readonly changed: readonly boolean[];
}

const moveArb: fc.Arbitrary<Move> = fc.record({
  labels: fc.tuple(...RECORDS.map(() => fc.integer({ min: 0, max: 4 }))),
  changed: fc.tuple(...RECORDS.map(() => fc.boolean())),
});
const walkArb = fc.array(moveArb, { minLength: 1, maxLength: 8 });

function partitionOf({ labels }: Move): number[][] {
  return [1, 2, 3, 4]
    .map((label) => RECORDS.filter((_, index) => labels[index] === label))
    .filter((cluster) => cluster.length > 0);
}

/** Records that came or went have always changed by themselves. */
function changedIn(state: LinkState, move: Move): number[] {
  const live = new Set(state.clusters.flatMap(({ members }) => members));
  return RECORDS.filter(
    (recordNumber, index) => move.changed[index] || live.has(recordNumber) !== (move.labels[index] !== 0),
  );
}

function walk(
  moves: readonly Move[],
  visit: (before: LinkState, taken: ReturnType<typeof step>, changed: number[]) => void,
): LinkState {
  return moves.reduce((state, move) => {
    const changed = changedIn(state, move);
    const taken = step(state, partitionOf(move), changed);
    visit(state, taken, changed);
    return taken.state;
  }, EMPTY);
}

describe('planIdentity on any walk of changes, merges, splits, deletions and returns', () => {
  it('puts every live record in exactly one cluster, and every cluster carries an id of its own', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (_, { plan }) => {
          const members = plan.clusters.flatMap((cluster) => cluster.members);
          expect(new Set(members).size).toBe(members.length);
          const ids = plan.clusters.flatMap(({ goldenId, otherIds }) => [goldenId, ...otherIds]);
          expect(new Set(ids).size).toBe(ids.length);
        });
      }),
    );
  });

  it('keeps every link on the carried id of its cluster', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        const { clusters, links } = walk(moves, () => undefined);
        const expected = clusters.flatMap(({ goldenId, members }) =>
          members.map((recordNumber) => [recordNumber, goldenId]),
        );
        const linked = links
          .filter(({ goldenId }) => goldenId !== null)
          .map(({ recordNumber, goldenId }) => [recordNumber, goldenId]);
        expect(new Map(linked as [number, string][])).toEqual(new Map(expected as [number, string][]));
      }),
    );
  });

  it('loses no id: each is carried, redirects, or is retired with its story saying so', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (before, { plan, state }) => {
          const live = (s: LinkState) => new Set(s.anchors.filter((a) => a.retired !== true).map((a) => a.goldenId));
          const gone = [...live(before)].filter((id) => !live(state).has(id));
          const retired = plan.transitions.filter(({ kind }) => kind === 'retired').map(({ goldenId }) => goldenId);
          expect(retired).toEqual(gone);
          expect(state.anchors.length).toBe(before.anchors.length + plan.minted.length);
        });
      }),
    );
  });

  it('retires a carried id only when none of its records lives on', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (before, { plan }) => {
          const live = new Set(plan.clusters.flatMap(({ members }) => members));
          const retired = new Set(plan.transitions.filter(({ kind }) => kind === 'retired').map((t) => t.goldenId));
          for (const { goldenId, members } of before.clusters) {
            if (retired.has(goldenId)) expect(members.filter((recordNumber) => live.has(recordNumber))).toEqual([]);
          }
        });
      }),
    );
  });

  it('moves no anchor of a record that did not change, but for a retired id that comes back', () => {
    fc.assert(
      fc.property(walkArb, (moves) => {
        walk(moves, (before, { plan }, changed) => {
          for (const { goldenId } of plan.anchorMoves) {
            const anchor = before.anchors.find((known) => known.goldenId === goldenId);
            expect(anchor?.retired === true || changed.includes(anchor?.anchorNumber ?? 0)).toBe(true);
          }
        });
      }),
    );
  });

  it('plans nothing for a state that stays as it is, whatever is said to have changed', () => {
    fc.assert(
      fc.property(walkArb, fc.subarray([...RECORDS]), (moves, touched) => {
        const state = walk(moves, () => undefined);
        const { plan } = step(state, state.clusters.map(({ members }) => [...members]).reverse());
        expect({ ...plan, clusters: [] }).toEqual({
          clusters: [],
          anchorMoves: [],
          minted: [],
          transitions: [],
          links: [],
          unlinked: [],
        });
        const again = step(
          state,
          state.clusters.map(({ members }) => [...members]),
          touched,
        ).plan;
        expect([again.anchorMoves, again.minted, again.transitions, again.links]).toEqual([[], [], [], []]);
      }),
    );
  });

  it('gives both former ids back when a merge of unchanged records is undone', () => {
    fc.assert(
      fc.property(walkArb, fc.nat(), fc.nat(), (moves, a, b) => {
        const state = walk(moves, () => undefined);
        const parts = state.clusters.map(({ members }) => [...members]);
        if (parts.length < 2) return;
        const [left, right] = [a % parts.length, b % parts.length];
        if (left === right) return;
        const merged = parts
          .filter((_, i) => i !== left && i !== right)
          .concat([[...(parts[left] ?? []), ...(parts[right] ?? [])]]);
        expect(showState(step(step(state, merged).state, parts).state)).toEqual(showState(state));
      }),
    );
  });

  it('does not depend on the order in which clusters, members, anchors and links are handed in', () => {
    fc.assert(
      fc.property(walkArb, moveArb, (moves, last) => {
        const state = walk(moves, () => undefined);
        const changed = changedIn(state, last);
        const turned: LinkState = {
          clusters: [...state.clusters].reverse().map((c) => ({ ...c, members: [...c.members].reverse() })),
          anchors: [...state.anchors].reverse(),
          links: [...state.links].reverse(),
        };
        const partition = partitionOf(last);
        const mirrored = partition.map((cluster) => [...cluster].reverse()).reverse();
        expect(step(turned, mirrored, changed.reverse()).plan).toEqual(step(state, partition, changed).plan);
      }),
    );
  });
});
