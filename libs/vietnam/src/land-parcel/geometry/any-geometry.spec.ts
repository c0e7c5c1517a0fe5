import * as fc from 'fast-check';
import { parseGeometry } from './parse-geometry';

describe('any input', () => {
  it('is read without an error, with a value or a reason', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: 102, max: 118 }), fc.double({ min: 8, max: 22 }));
    const nested = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 5 }, number, fc.array(tie('node'), { maxLength: 6 })),
    })).node;
    const geometry = fc.record({
      type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'Feature', 'LineString'),
      coordinates: nested,
      crs: fc.constantFrom(undefined, 'EPSG:9210', 'EPSG:4756', 'EPSG:3405', 'x'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), geometry), (raw) => {
        const { value, findings } = parseGeometry(raw);
        if (value === undefined) expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
        else expect(findings.every(({ severity }) => severity !== 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
