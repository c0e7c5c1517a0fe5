import { person } from '@sogoc/core-entities';
import { currentUnitsOf, unitsOf } from '@sogoc/vietnam';

import { liesWithin, rowFilterOf } from './row-filter';
import { unitsWithin } from './units-within';

const OLD = [...unitsOf('NSO-2025-01').values()].filter(({ level }) => level === 'commune');
const successorsOf = (code: string): readonly string[] =>
  currentUnitsOf(code, 'NSO-2025-01').map(({ unit }) => unit.code);

describe('units within areas', () => {
  const split = OLD.find(({ code }) => successorsOf(code).length > 1)!;
  const merged = OLD.find(({ code }) => currentUnitsOf(code, 'NSO-2025-01').some(({ reason }) => reason === 'merged'))!;

  it('of a commune of today hold the old ones that went into it whole, and no split one', () => {
    const [today] = successorsOf(merged.code);
    expect(unitsWithin({ areas: [{ codeSet: 'NSO-2026-04', code: today! }] })).toContain(`NSO-2025-01/${merged.code}`);
    const [part] = successorsOf(split.code);
    expect(unitsWithin({ areas: [{ codeSet: 'NSO-2026-04', code: part! }] })).not.toContain(
      `NSO-2025-01/${split.code}`,
    );
  });

  it('of an old commune that is a part of a new one hold that new one not', () => {
    const area = unitsWithin({ areas: [{ codeSet: 'NSO-2025-01', code: split.code }] });
    expect(area).toContain(`NSO-2025-01/${split.code}`);
    expect(area.some((unit) => successorsOf(split.code).some((code) => unit === `NSO-2026-04/${code}`))).toBe(false);
  });

  it('of all parts of a commune hold the commune', () => {
    const areas = successorsOf(split.code).map((code) => ({ codeSet: 'NSO-2026-04', code }));
    expect(unitsWithin({ areas })).toContain(`NSO-2025-01/${split.code}`);
  });

  it('of a province hold its communes, the province itself and the old provinces it was made of', () => {
    const area = new Set(unitsWithin({ areas: [{ codeSet: 'NSO-2026-04', code: '79' }] }));
    expect([...['79', '74', '77'].map((code) => `NSO-2025-01/${code}`)].every((key) => area.has(key))).toBe(true);
    const outside = OLD.filter(({ provinceCode }) => !['74', '77', '79'].includes(provinceCode));
    expect(outside.filter(({ code }) => area.has(`NSO-2025-01/${code}`))).toEqual([]);
  });

  it('of an old province do not hold the larger one it went into', () => {
    const area = unitsWithin({ areas: [{ codeSet: 'NSO-2025-01', code: '79' }] });
    expect(area).toContain('NSO-2025-01/79');
    expect(area).not.toContain('NSO-2026-04/79');
  });
});

describe('a row filter', () => {
  const rows = { level: 'commune' as const, areas: [{ codeSet: 'NSO-2026-04', code: '26740' }] };
  const filter = rowFilterOf(person, rows);
  const place = { codeSet: 'NSO-2026-04', communeCode: '26740' };

  it.each<[string, Record<string, unknown>, boolean]>([
    ['a permanent address', { permanentAddress: place }, true],
    ['a current one', { currentAddress: place }, true],
    ['a place of origin is no place of a person', { placeOfOrigin: place }, false],
    ['no place', {}, false],
    ['another commune', { permanentAddress: { ...place, communeCode: '00004' } }, false],
    ['a code without its code set', { permanentAddress: { communeCode: '26740' } }, false],
    ['the province alone', { permanentAddress: { codeSet: 'NSO-2026-04', provinceCode: '79' } }, false],
    ['a text', { permanentAddress: '26740' }, false],
  ])('knows %s', (_case, attributes, expected) => {
    expect(liesWithin(attributes, filter)).toBe(expected);
  });

  it('of an entity that is nowhere leaves out all', () => {
    const nowhere = rowFilterOf({ ...person, placedBy: undefined }, rows);
    expect(liesWithin({ permanentAddress: place }, nowhere)).toBe(false);
    expect(liesWithin({}, rowFilterOf(person, undefined))).toBe(true);
  });
});
