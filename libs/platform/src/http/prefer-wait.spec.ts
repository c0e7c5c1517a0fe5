import { preferredWaitSeconds } from './prefer-wait';

describe('preferredWaitSeconds', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['respond-async', undefined],
    ['wait=10', 10],
    ['wait=0', 0],
    ['respond-async, wait=5', 5],
    ['Wait = "7"; x=1', 7],
    ['wait=999999', 30],
    ['wait=-1', undefined],
    ['wait=ten', undefined],
    ['await=10', undefined],
  ])('reads %j as %s', (header, seconds) => {
    expect(preferredWaitSeconds(header)).toBe(seconds);
  });
});
