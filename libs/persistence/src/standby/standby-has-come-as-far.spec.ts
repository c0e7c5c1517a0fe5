import { followsPrimary, hasWhatWasWritten, positionOf } from './standby-has-come-as-far';

describe('who reads from the standby', () => {
  it.each([
    [{ recovering: true, replayed: '0/3000060' }, true],
    [{ recovering: true, replayed: null }, false],
    [{ recovering: false, replayed: '0/3000060' }, false],
  ])('asks whether %j follows a primary', (state, follows) => {
    expect(followsPrimary(state)).toBe(follows);
  });

  it.each([
    ['0/3000060', '0/3000060', true],
    ['0/3000060', '0/3000061', false],
    ['1/0', '0/FFFFFFFF', true],
    ['F/FFFFFFFF', '10/0', false],
  ])('at %s, of one who wrote up to %s: %s', (replayed, written, reads) => {
    expect(hasWhatWasWritten(positionOf(replayed), positionOf(written))).toBe(reads);
  });
});
