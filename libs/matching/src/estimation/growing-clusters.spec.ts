import { seededNumbers } from '../record/seeded-numbers';
import { GrowingClusters } from './growing-clusters';

describe('growing clusters', () => {
  it('take two records as likely for one thing as all links between them are right', () => {
    const clusters = new GrowingClusters(3);
    clusters.join(0, 1, 0.9);
    clusters.join(1, 2, 0.8);
    expect(clusters.pairs).toBe(3);
    expect(clusters.expectedRight).toBeCloseTo(0.9 + 0.8 + 0.72, 12);
  });

  it('believe a link of their own that says more, and never one that says less', () => {
    const clusters = new GrowingClusters(3);
    clusters.join(0, 1, 0.9);
    clusters.join(1, 2, 0.8);
    clusters.join(0, 2, 0.6);
    expect(clusters.expectedRight).toBeCloseTo(0.9 + 0.8 + 0.72, 12);
    const surer = new GrowingClusters(3);
    surer.join(0, 1, 0.9);
    surer.join(1, 2, 0.8);
    surer.join(0, 2, 0.78);
    expect(surer.expectedRight).toBeCloseTo(0.9 + 0.8 + 0.78, 12);
    expect(surer.linked).toEqual({ pairs: 3, expectedRight: expect.closeTo(2.48, 12) });
  });

  it('keep apart what must not be together, whatever links them', () => {
    const clusters = new GrowingClusters(4, { left: [0], right: [3] });
    clusters.join(0, 1, 0.99);
    clusters.join(2, 3, 0.98);
    clusters.join(1, 2, 0.97);
    expect(clusters.areTogether(0, 1)).toBe(true);
    expect(clusters.areTogether(1, 2)).toBe(false);
    expect(clusters.pairs).toBe(2);
  });

  it('expect between none and all of their pairs to be right, for any links', () => {
    const numbers = seededNumbers(11);
    for (let round = 0; round < 50; round++) {
      const links = Array.from({ length: 60 }, () => numbers()).sort((l, r) => r - l);
      const clusters = new GrowingClusters(30);
      for (const link of links) clusters.join(Math.floor(30 * numbers()), Math.floor(30 * numbers()), link);
      expect(clusters.expectedRight).toBeGreaterThanOrEqual(0);
      expect(clusters.expectedRight).toBeLessThanOrEqual(clusters.pairs + 1e-9);
    }
  });
});
