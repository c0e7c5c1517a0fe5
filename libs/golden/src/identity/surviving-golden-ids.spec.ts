import { EMPTY, showState, showLineage, stateAfter, step, type LinkState } from '../__tests__/link-state';
import { planIdentity } from './surviving-golden-ids';

interface Case {
  readonly name: string;
  readonly from: LinkState;
  readonly to: string;
  readonly changed?: readonly number[];
  readonly state: readonly string[];
  readonly lineage: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'mints one id per new cluster, anchored at its lowest record number',
    from: EMPTY,
    to: '3 2 | 7 | 5 1',
    state: ['G1@1 <- 1 5', 'G2@2 <- 2 3', 'G3@7 <- 7'],
    lineage: ['G1 created', 'G2 created', 'G3 created'],
  },
  {
    name: 'a new record joins the golden that is there',
    from: stateAfter('1'),
    to: '1 2',
    changed: [2],
    state: ['G1@1 <- 1 2'],
    lineage: ['G1 updated'],
  },
  {
    name: 'the oldest id is carried when two goldens merge, though its record number is higher',
    from: stateAfter('5', '5 | 2'),
    to: '2 5',
    state: ['G1@5 <- 2 5', 'G2@2 -> G1'],
    lineage: ['G1 updated', 'G2 merged-into G1'],
  },
  {
    name: 'an unmerge gives both former ids back',
    from: stateAfter('1 | 2', '1 2'),
    to: '1 | 2',
    state: ['G1@1 <- 1', 'G2@2 <- 2'],
    lineage: ['G1 updated', 'G2 split-from G1'],
  },
  {
    name: 'a part that never had an id of its own gets a new one',
    from: stateAfter('1 2 3'),
    to: '1 2 | 3',
    state: ['G1@1 <- 1 2', 'G2@3 <- 3'],
    lineage: ['G1 updated', 'G2 created', 'G2 split-from G1'],
  },
  {
    name: 'an id follows the person, not the row: a changed anchor that leaves loses it to one that stays',
    from: stateAfter('1 2 3'),
    to: '1 | 2 3',
    changed: [1],
    state: ['G1@2 <- 2 3', 'G2@1 <- 1'],
    lineage: ['G1 updated', 'G2 created', 'G2 split-from G1'],
  },
  {
    name: 'a changed anchor keeps its ids while an unchanged old co-member is with it',
    from: stateAfter('1 2 3'),
    to: '1 2 | 3',
    changed: [1],
    state: ['G1@1 <- 1 2', 'G2@3 <- 3'],
    lineage: ['G1 updated', 'G2 created', 'G2 split-from G1'],
  },
  {
    name: 'a deleted anchor passes its id first to the record that entered under it, not to the lowest number',
    // Record 1 entered under G2, 4 under G1.
    from: stateAfter('3 4', '3 4 | 1', '1 3 4'),
    to: '1 4',
    changed: [3],
    state: ['G1@4 <- 1 4', 'G2@1 -> G1'],
    lineage: ['G1 updated'],
  },
  {
    name: 'the lowest number takes it when none that stays entered under it',
    from: stateAfter('3', '3 | 5 | 4', '3 4 5'),
    to: '4 5',
    changed: [3],
    state: ['G1@4 <- 4 5', 'G2@4 -> G1', 'G3@5 -> G1'],
    lineage: ['G1 updated'],
  },
  {
    name: 'a changed anchor that leaves takes no id along, not even those it held for others',
    from: stateAfter('1 | 2 | 3', '1 2 3', '1 3'),
    to: '1 | 3',
    changed: [1],
    state: ['G1@3 <- 3', 'G2@3 -> G1', 'G3@3 -> G1', 'G4@1 <- 1'],
    lineage: ['G1 updated', 'G4 created', 'G4 split-from G1'],
  },
  {
    name: 'a lone record keeps its id through any change of its own',
    from: stateAfter('1 | 2'),
    to: '1 | 2',
    changed: [1],
    state: ['G1@1 <- 1', 'G2@2 <- 2'],
    lineage: [],
  },
  {
    name: 'a lone record whose change takes it to another golden brings its id along as a redirect',
    from: stateAfter('1 | 2'),
    to: '1 2',
    changed: [2],
    state: ['G1@1 <- 1 2', 'G2@2 -> G1'],
    lineage: ['G1 updated', 'G2 merged-into G1'],
  },
  {
    name: 'all members changed at once and parted: the id stays with its anchor',
    from: stateAfter('1 2 3'),
    to: '1 | 2 | 3',
    changed: [1, 2, 3],
    state: ['G1@1 <- 1', 'G2@2 <- 2', 'G3@3 <- 3'],
    lineage: ['G1 updated', 'G2 created', 'G2 split-from G1', 'G3 created', 'G3 split-from G1'],
  },
  {
    name: 'all members changed at once, the anchor deleted: the id goes to one that lives, since the last record has not gone',
    from: stateAfter('1 2 3'),
    to: '2 3',
    changed: [1, 2, 3],
    state: ['G1@2 <- 2 3'],
    lineage: ['G1 updated'],
  },
  {
    name: 'an anchor is deleted in the same unit in which a decision parts the others',
    from: stateAfter('1 2 3'),
    to: '2 | 3',
    changed: [1],
    state: ['G1@2 <- 2', 'G2@3 <- 3'],
    lineage: ['G1 updated', 'G2 created', 'G2 split-from G1'],
  },
  {
    name: 'both anchors of a cluster leave by their own change: each id passes to one that stays',
    from: stateAfter('1 2 | 3 4', '1 2 3 4'),
    to: '1 | 3 | 2 4',
    changed: [1, 3],
    state: ['G1@2 <- 2 4', 'G2@4 -> G1', 'G3@1 <- 1', 'G4@3 <- 3'],
    lineage: ['G1 updated', 'G3 created', 'G3 split-from G1', 'G4 created', 'G4 split-from G1'],
  },
  {
    name: 'both anchors leave and those that stay part too: each part takes the id under which it entered',
    from: stateAfter('1 2 | 3 4', '1 2 3 4'),
    to: '1 3 | 2 | 4',
    changed: [1, 3],
    state: ['G1@2 <- 2', 'G2@4 <- 4', 'G3@1 <- 1 3'],
    lineage: ['G1 updated', 'G2 split-from G1', 'G3 created', 'G3 split-from G1'],
  },
  {
    name: 'the carrier moves away and the part that remains has its former id back',
    from: stateAfter('1 | 2 | 3', '1 2 3'),
    to: '1 | 2 3',
    state: ['G1@1 <- 1', 'G2@2 <- 2 3', 'G3@3 -> G2'],
    lineage: ['G1 updated', 'G2 split-from G1', 'G3 merged-into G2'],
  },
  {
    name: 'a batch with several changes: a record moves between goldens while another golden is merged',
    from: stateAfter('1 2 | 3 4 | 5'),
    to: '2 | 1 3 4 5',
    changed: [1],
    state: ['G1@2 <- 2', 'G2@3 <- 1 3 4 5', 'G3@5 -> G2'],
    lineage: ['G1 updated', 'G2 updated', 'G3 merged-into G2'],
  },
  {
    name: 'an id is retired when its last record goes, and with it those that redirected',
    from: stateAfter('1 | 2', '1 2'),
    to: '',
    changed: [1, 2],
    state: ['G1@1 retired', 'G2@2 retired'],
    lineage: ['G1 retired', 'G2 retired'],
  },
  {
    name: 'a re-created record has its retired id back',
    from: stateAfter('1', ''),
    to: '1',
    changed: [1],
    state: ['G1@1 <- 1'],
    lineage: ['G1 restored'],
  },
  {
    name: 'a re-created record that joins another golden makes its retired id redirect',
    from: stateAfter('1 | 2', '1'),
    to: '1 2',
    changed: [2],
    state: ['G1@1 <- 1 2', 'G2@2 -> G1'],
    lineage: ['G1 updated', 'G2 merged-into G1'],
  },
  {
    name: 'an anchor re-created after its id was passed on finds it with the others',
    from: stateAfter('1 2', '2'),
    to: '1 2',
    changed: [1],
    state: ['G1@2 <- 1 2'],
    lineage: ['G1 updated'],
  },
  {
    name: 'an anchor re-created as somebody else after its id was passed on gets a new id',
    from: stateAfter('1 2', '2'),
    to: '1 | 2',
    changed: [1],
    state: ['G1@2 <- 2', 'G2@1 <- 1'],
    lineage: ['G2 created'],
  },
  {
    name: 'a retired id comes back with any record that entered under it, not only with the last one',
    from: stateAfter('1 2', '2', ''),
    to: '1',
    changed: [1],
    state: ['G1@1 <- 1'],
    lineage: ['G1 restored'],
  },
  {
    name: 'a retired id stays with its anchor when both records come back apart',
    from: stateAfter('1 2', '2', ''),
    to: '1 | 2',
    changed: [1, 2],
    state: ['G1@2 <- 2', 'G2@1 <- 1'],
    lineage: ['G1 restored', 'G2 created'],
  },
];

describe('planIdentity', () => {
  it.each(CASES)('$name', ({ from, to, changed, state, lineage }) => {
    const result = step(from, to, changed);
    expect(showState(result.state)).toEqual(state);
    expect(showLineage(result.plan)).toEqual(lineage);
  });

  it('remembers the id a record first carried, through merges, deletion and return', () => {
    const merged = stateAfter('1 | 2', '1 2', '1');
    expect(merged.links).toContainEqual({ recordNumber: 2, goldenId: null, firstGoldenId: 'G2' });
    const { plan } = step(merged, '1 2', [2]);
    expect(plan.links).toEqual([{ recordNumber: 2, goldenId: 'G1', firstGoldenId: 'G2' }]);
  });

  it('names the records that lost their link', () => {
    expect(step(stateAfter('1 2 | 3'), '2', [1, 3]).plan.unlinked).toEqual([1, 3]);
  });

  it('lists moves of anchors for the caller to write', () => {
    expect(step(stateAfter('1 2'), '2', [1]).plan.anchorMoves).toEqual([{ goldenId: 'G1', toRecordNumber: 2 }]);
  });

  it('works more than once: merge and unmerge, again and again, always between the same two ids', () => {
    let state = stateAfter('1 | 2');
    for (let round = 0; round < 3; round++) {
      state = step(state, '1 2').state;
      expect(showState(state)).toEqual(['G1@1 <- 1 2', 'G2@2 -> G1']);
      state = step(state, '1 | 2').state;
      expect(showState(state)).toEqual(['G1@1 <- 1', 'G2@2 <- 2']);
    }
  });

  it('takes nothing from a live golden outside the scope: only an id known as retired comes back to another record', () => {
    const plan = planIdentity({
      changed: new Set([1]),
      before: [],
      after: [[1]],
      anchors: [{ goldenId: 'G1', born: 1, anchorNumber: 2 }],
      links: [{ recordNumber: 1, goldenId: null, firstGoldenId: 'G1' }],
      mint: () => 'G2',
    });
    expect(plan.clusters).toEqual([{ goldenId: 'G2', members: [1], minted: true, otherIds: [] }]);
    expect(plan.anchorMoves).toEqual([]);
  });

  it('refuses a record in two clusters', () => {
    expect(() => step(EMPTY, '1 2 | 2 3')).toThrow(RangeError);
  });
});
