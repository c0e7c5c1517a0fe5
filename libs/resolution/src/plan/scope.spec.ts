import type { KeyedEdge } from '../edges/keyed-edge';
import type { RecordChange } from '../versions/resolved-record';
import { goldenIdsOf, neverResolved, recordsAcross, scopeOf, type ScopeOrigin, scopeSeeds } from './scope';

const edge = (left: number, right: number, kind: KeyedEdge['class'] = 'match'): KeyedEdge => ({
  left,
  right,
  weight: 1,
  class: kind,
  vetoes: [],
  blockingKeys: [1],
});

const changeOf = (recordNumber: number): RecordChange => ({ after: { recordNumber } }) as unknown as RecordChange;

const origin = (more: Partial<ScopeOrigin> = {}): ScopeOrigin => ({
  changes: [],
  edgePlan: { removed: [], written: [] },
  ...more,
});

const link = (recordNumber: number, goldenId: string | null, firstGoldenId = goldenId ?? 'G9') => ({
  recordNumber,
  goldenId,
  firstGoldenId,
});

describe('the scope of a unit of work', () => {
  it.each<[string, ScopeOrigin, number[]]>([
    ['changed records', origin({ changes: [changeOf(1)] }), [1]],
    [
      'records that a new match joins to a changed one',
      origin({ changes: [changeOf(1)], edgePlan: { removed: [], written: [edge(1, 2)] } }),
      [1, 2],
    ],
    [
      'no record across a new review edge',
      origin({ changes: [changeOf(1)], edgePlan: { removed: [], written: [edge(1, 2, 'review')] } }),
      [1],
    ],
    [
      'unchanged records between which an edge comes or goes, whatever its class',
      origin({ changes: [changeOf(1)], edgePlan: { removed: [edge(3, 4)], written: [edge(5, 6, 'review')] } }),
      [1, 3, 4, 5, 6],
    ],
    ['records that a decision names', origin({ decided: [7, 8] }), [7, 8]],
  ])('begins at %s', (_, from, seeds) => {
    expect(scopeSeeds(from, [])).toEqual(seeds);
  });

  it('begins at companions of changed records too, each once', () => {
    expect(scopeSeeds(origin({ changes: [changeOf(1)] }), [1, 9])).toEqual([1, 9]);
  });

  it('knows of which changed records nothing can be stored', () => {
    const again = { ...changeOf(2), before: {} } as RecordChange;
    expect([...neverResolved([changeOf(1), again, changeOf(3)])]).toEqual([1, 3]);
  });

  it('has the edges as they are after the change, and golden records across them as neighbours', () => {
    const from = origin({
      changes: [changeOf(1)],
      edgePlan: { removed: [edge(1, 2)], written: [edge(1, 4, 'review')] },
    });
    const storedEdges = [edge(1, 2), edge(2, 3, 'review')];
    const recordNumbers = [1, 2];
    expect(recordsAcross(from, { recordNumbers, storedEdges })).toEqual([3, 4]);
    const links = [link(1, 'G1'), link(2, null, 'G2'), link(3, 'G3'), link(4, 'G1')];
    const scope = scopeOf(from, { recordNumbers, storedEdges, links });
    expect(scope.edges).toEqual([edge(2, 3, 'review'), edge(1, 4, 'review')]);
    expect(scope.formerMatches).toEqual([edge(1, 2)]);
    expect(scope.neighbourIds).toEqual(['G3']);
    expect(goldenIdsOf(scope)).toEqual(['G1', 'G2', 'G3']);
  });
});
