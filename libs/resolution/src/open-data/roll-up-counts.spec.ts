import { rollUpCounts } from './roll-up-counts';

const WARD = { codeSet: 'NSO-2026-04', communeCode: '26740' };

describe('counts by commune', () => {
  const roll = (entity: string, ...rows: [string | null, string | null, (string | null)[], number][]) =>
    Object.fromEntries(
      [
        ...rollUpCounts(
          entity,
          rows.map(([codeSet, communeCode, values, count]) => ({ codeSet, communeCode, values, count })),
          '2026-11-29',
        ),
      ].map(([area, cells]) => [area, Object.fromEntries(cells)]),
    );

  it('put together what is of one commune of today and one group', () => {
    expect(
      roll(
        'person',
        [WARD.codeSet, WARD.communeCode, ['1980-02-01', 'female'], 3],
        ['NSO-2025-07', '26740', ['1985', 'female'], 4],
        [WARD.codeSet, WARD.communeCode, ['1985', null], 2],
      ),
    ).toEqual({ '26740': { '40-49|female': 7, '40-49|unknown': 2 } });
  });

  it('leave out what lies in no commune, or may lie in several', () => {
    expect(roll('person', [null, null, ['1980', 'male'], 3], ['NSO-2025-01', '00019', ['1980', 'male'], 3])).toEqual(
      {},
    );
    expect(roll('person', ['x', '26740', ['1980', 'male'], 3], [WARD.codeSet, '99999', ['1980', 'male'], 3])).toEqual(
      {},
    );
  });

  it('tell lines of business by their division, and no text', () => {
    expect(
      roll(
        'enterprise',
        [WARD.codeSet, WARD.communeCode, ['4690'], 2],
        [WARD.codeSet, WARD.communeCode, ['4711'], 1],
        [WARD.codeSet, WARD.communeCode, ['Bán bún bà Lan'], 1],
      ),
    ).toEqual({ '26740': { '46': 2, '47': 1, unknown: 1 } });
    expect(roll('land-parcel', [WARD.codeSet, WARD.communeCode, ['ODT'], 5])).toEqual({ '26740': { ODT: 5 } });
  });
});
