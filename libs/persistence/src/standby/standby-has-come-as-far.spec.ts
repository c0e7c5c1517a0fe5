import { dueBy, followsPrimary, hasWhatWasSeen, positionOf } from './standby-has-come-as-far';

describe('who reads from the standby', () => {
  it.each([
    [{ recovering: true, replayed: '0/3000060', feed: 'a' }, true],
    [{ recovering: true, replayed: '0/300005F', feed: 'a' }, false],
    [{ recovering: true, replayed: null, feed: 'a' }, false],
    [{ recovering: false, replayed: '0/3000060', feed: 'a' }, false],
    [{ recovering: true, replayed: 'F/0', feed: 'b' }, false],
    [{ recovering: true, replayed: 'F/0', feed: null }, false],
  ])('asks whether %j follows the primary, and as near as it is to', (state, follows) => {
    expect(followsPrimary(state, { feed: 'a' }, positionOf('0/3000060'))).toBe(follows);
  });

  it('expects of it what the primary had some time ago, and forgets what was before', () => {
    const samples = [10, 20, 30, 40].map((when) => ({ at: BigInt(when), when }));
    expect(dueBy(samples, 45, 20)).toEqual({ due: 20n, settled: 1 });
    expect(dueBy(samples, 1_000, 20)).toEqual({ due: 40n, settled: 3 });
    expect(dueBy(samples, 45, 40)).toEqual({ due: 10n, settled: 0 });
    expect(dueBy([], 45, 40)).toEqual({ due: 0n, settled: 0 });
  });

  it.each([
    ['0/3000060', '0/3000060', true],
    ['0/3000060', '0/3000061', false],
    ['1/0', '0/FFFFFFFF', true],
    ['F/FFFFFFFF', '10/0', false],
  ])('at %s, of one who has seen up to %s: %s', (replayed, seen, reads) => {
    expect(hasWhatWasSeen(positionOf(replayed), positionOf(seen))).toBe(reads);
  });
});
