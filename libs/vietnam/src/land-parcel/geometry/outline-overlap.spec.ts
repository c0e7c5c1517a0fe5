import * as fc from 'fast-check';
import { cadastral, outline, outlineOf, rectangle, type Ring, starShaped } from './__tests__/parcel-shapes';
import { outlineOverlap } from './outline-overlap';
import { parseGeometry } from './parse-geometry';
import { polygonArea } from './plane';

describe('overlap of two parcels', () => {
  const box = fc.record({
    x: fc.integer({ min: -30, max: 30 }),
    y: fc.integer({ min: -30, max: 30 }),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
  });
  const boxOutline = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    outline(cadastral(rectangle(x, y, width, height)));

  it('of rectangles is what geometry says, in either order', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x));
        const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
        const union = a.width * a.height + b.width * b.height - width * height;
        expect(outlineOverlap(boxOutline(a), boxOutline(b))?.ratio).toBeCloseTo((width * height) / union, 6);
        expect(outlineOverlap(boxOutline(b), boxOutline(a))?.intersectionSquareMetres).toBeCloseTo(width * height, 3);
      }),
    );
  });

  it('of a parcel with itself is whole, and with its parts after a split adds up', () => {
    fc.assert(
      fc.property(starShaped, fc.integer({ min: -1_500, max: 1_500 }), (polygon, cut) => {
        const whole = outlineOf(polygon);
        expect(outlineOverlap(whole, whole)?.ratio).toBeCloseTo(1, 6);
        const halves = [rectangle(-41, -41, 41 + cut / 1000, 82), rectangle(cut / 1000, -41, 41 - cut / 1000, 82)].map(
          (ring) => outlineOverlap(whole, outline(cadastral(ring)))?.intersectionSquareMetres ?? NaN,
        );
        expect((halves[0] ?? NaN) + (halves[1] ?? NaN)).toBeCloseTo(polygonArea(polygon), 1);
      }),
      { numRuns: 50 },
    );
  });

  it('is total: any geometry, tangled or not, gives a share from 0 to 1 or none', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    const tangle = fc.array(fc.array(corner, { minLength: 3, maxLength: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(tangle, tangle, (left, right) => {
        const [a, b] = [parseGeometry(cadastral(...left)).value, parseGeometry(cadastral(...right)).value];
        fc.pre(a !== undefined && b !== undefined);
        const overlap = a && b && outlineOverlap(a, b);
        if (overlap !== undefined) {
          expect(overlap.ratio).toBeGreaterThanOrEqual(0);
          expect(overlap.ratio).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not tried where it would take too long', () => {
    const comb = (turned: boolean): Ring => {
      const teeth = Array.from({ length: 200 }, (_, at) => [
        [at, 0],
        [at + 0.4, 250],
        [at + 0.5, 250],
        [at + 0.9, 0],
      ]).flat();
      const ring = [...teeth, [200, -1], [0, -1], [0, 0]];
      return turned ? ring.map(([x = 0, y = 0]) => [y, x]) : ring;
    };
    const [upright, lying] = [outline(cadastral(comb(false))), outline(cadastral(comb(true)))];
    expect(outlineOverlap(upright, lying)).toBeUndefined();
  });
});
