import { carriedIds } from './carried-ids';

describe('the ids that clusters carry', () => {
  it('are the oldest anchored at a member; the others redirect, and a cluster without one would mint', () => {
    const clusters = [
      { name: '1', members: [1, 2, 3] },
      { name: '4', members: [4] },
    ];
    const anchors = [
      { goldenId: 'young', born: 9, anchorNumber: 1 },
      { goldenId: 'old', born: 2, anchorNumber: 3 },
      { goldenId: 'retired', born: 1, anchorNumber: 7 },
    ];
    expect([...carriedIds(clusters, anchors)]).toEqual([
      ['1', { goldenId: 'old', otherIds: ['young'] }],
      ['4', { goldenId: undefined, otherIds: [] }],
    ]);
  });
});
