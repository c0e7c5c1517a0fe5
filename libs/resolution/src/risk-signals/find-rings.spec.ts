import { findRings, type RingEdge } from './find-rings';

/** `A-X` joins two things, `X=Y` are one. */
const edgesOf = (text: string): readonly RingEdge[] =>
  text.split(' ').map((pair) => {
    const [left = '', right = ''] = pair.split(/[-=]/);
    return { left, right, ...(pair.includes('=') && { isWithin: true }) };
  });
const toText = (rings: readonly (readonly RingEdge[])[]): readonly string[] =>
  rings.map((ring) => ring.map(({ left, right }) => `${left}-${right}`).join(' '));

describe('rings', () => {
  it.each([
    ['two who both represent the same two', 'A-X A-Y B-X B-Y', ['A-X A-Y B-X B-Y']],
    ['three by three', 'A-X A-Y B-Y B-Z C-Z C-X', ['A-X A-Y B-Y B-Z C-Z C-X']],
    ['none among those who hang together without a circle', 'A-X A-Y B-Y B-Z', []],
    ['none of one pair that several statements join', 'A-X A-X X-A', []],
    ['statements that say the same, all told', 'A-X A-X A-Y B-X B-Y', ['A-X A-X A-Y B-X B-Y']],
    ['without what hangs on them', 'A-X A-Y B-X B-Y C-Y C-Z', ['A-X A-Y B-X B-Y']],
    ['two that meet in one thing', 'A-X A-Y B-X B-Y C-Y D-Y C-Z D-Z', ['A-X A-Y B-X B-Y', 'C-Y D-Y C-Z D-Z']],
    ['two that a bridge joins', 'A-X A-Y B-X B-Y Y-Z C-Z C-W D-Z D-W', ['A-X A-Y B-X B-Y', 'C-Z C-W D-Z D-W']],
    ['one where circles have a way in common', 'A-X A-Y B-X B-Y C-X C-Y', ['A-X A-Y B-X B-Y C-X C-Y']],
    ['by ownership alone', 'X-Y Y-Z Z-X', ['X-Y Y-Z Z-X']],
    ['none of an enterprise with its own branch', 'A-X A-Y X=Y B-X B-Y', []],
    ['through a branch', 'A-X A-Y V=X B-V B-Y', ['A-X A-Y B-V B-Y']],
    ['none of nothing', 'A-A', []],
  ])('are %s', (_, text, rings) => {
    expect(toText(findRings(edgesOf(text)))).toEqual(rings);
  });

  it('are found among thousands of edges', () => {
    const star = Array.from({ length: 5_000 }, (_, n) => [
      { left: 'A', right: `X${n}` },
      { left: 'B', right: `X${n}` },
    ]).flat();
    const circle = Array.from({ length: 1_000 }, (_, n) => ({ left: `P${n}`, right: `P${(n + 1) % 1_000}` }));
    expect(findRings([...star, ...circle]).map(({ length }) => length)).toEqual([10_000, 1_000]);
  });
});
