import type { AdminUnit } from '../admin-units/admin-unit';
import { currentUnitsOf } from '../admin-units/successors';
import { findUnit, unitsOf } from '../admin-units/unit-registry';
import { foldDiacritics } from '../text/fold-diacritics';
import { parseAddress } from './parse-address';

interface Place {
  readonly commune: AdminUnit;
  readonly district: AdminUnit;
  readonly province: AdminUnit;
}

/** One in so many, another share for each habit. */
const SHARE = 24;

const placesOf = (habit: number): Place[] =>
  [...unitsOf('NSO-2025-01').values()].flatMap((commune, at) => {
    if (at % SHARE !== habit % SHARE) return [];
    const district = findUnit(commune.districtCode ?? '', 'NSO-2025-01');
    const province = findUnit(commune.provinceCode, 'NSO-2025-01');
    return commune.level === 'commune' && district && province ? [{ commune, district, province }] : [];
  });

/** Ways to write an old address, and how many in a hundred may be refused. None may be read as another commune. */
const HABITS: readonly (readonly [what: string, refused: number, write: (place: Place) => string])[] = [
  [
    'in full',
    0,
    ({ commune, district, province }) => `12 Lê Lợi, ${commune.fullName}, ${district.fullName}, ${province.fullName}`,
  ],
  [
    'hamlet and commune joined, bare district',
    0,
    ({ commune, district, province }) => `Thôn 3 ${commune.fullName}, ${district.name}, ${province.name}`,
  ],
  [
    'hamlet and bare commune joined',
    1,
    ({ commune, district, province }) => `Thôn 3 ${commune.name}, ${district.name}, ${province.name}`,
  ],
  [
    'repeated columns',
    0,
    ({ commune, district, province }) =>
      `${commune.fullName}, ${district.fullName}, ${province.fullName}, ${district.name}, ${province.name}`,
  ],
  [
    'no commas',
    0,
    ({ commune, district, province }) => `Tổ 5 ${commune.fullName} ${district.fullName} ${province.fullName}`,
  ],
  [
    'province first',
    0,
    ({ commune, district, province }) => `${province.fullName}, ${district.fullName}, ${commune.fullName}`,
  ],
  [
    'a phone behind',
    0,
    ({ commune, district, province }) => `${commune.fullName}, ${district.name}, ${province.name} (ĐT: 024 3825 1234)`,
  ],
  [
    'without marks',
    1,
    ({ commune, district, province }) =>
      foldDiacritics(`Thon 3 ${commune.fullName} ${district.fullName} ${province.fullName}`),
  ],
];

describe.each(['2024-05-01', '2026-05-01'])('every old commune, observed on %s', (observedAt) => {
  it.each(HABITS)('%s: at most %d in a hundred refused, none read as another', (what, refused, write) => {
    const places = placesOf(what.length);
    const texts = places.map((place) => [place.commune, write(place)] as const);
    const readings = texts.map(
      ([commune, text]) => [commune, parseAddress(text, { observedAt }).commune, text] as const,
    );
    const wrong = readings.filter(([commune, read]) => read !== undefined && read.code !== commune.code);
    expect(wrong.map(([, , text]) => text)).toEqual([]);
    expect(readings.filter(([, read]) => read === undefined).length).toBeLessThanOrEqual(
      (places.length * (refused + 0.5)) / 100,
    );
  });
});

describe('every commune of today', () => {
  const all = [...unitsOf('NSO-2026-04').values()].filter(({ level }) => level === 'commune');
  const communes = all.filter((_, at) => at % SHARE === 0);
  const provinceOf = ({ provinceCode }: AdminUnit): string => findUnit(provinceCode, 'NSO-2026-04')?.fullName ?? '';

  it.each([
    ['in full', ({ fullName }: AdminUnit, province: string) => `12 Lê Lợi, ${fullName}, ${province}`],
    ['no commas', ({ fullName }: AdminUnit, province: string) => `Thôn 3 ${fullName} ${province}`],
    ['bare', ({ name }: AdminUnit, province: string) => `12 Lê Lợi, ${name}, ${province}`],
    ['province first', ({ fullName }: AdminUnit, province: string) => `${province}, ${fullName}`],
  ])('%s: read as itself, or not at all', (_, write) => {
    const wrong = communes.filter((commune) => {
      const read = parseAddress(write(commune, provinceOf(commune)), { observedAt: '2026-05-01' }).commune;
      return (
        read !== undefined && !currentUnitsOf(read.code, read.codeSet).some(({ unit }) => unit.code === commune.code)
      );
    });
    expect(wrong.map(({ fullName }) => fullName)).toEqual([]);
  });

  it('that has the name of an old district is refused when its kind is left out', () => {
    const refused = all.filter((commune) => {
      const { findings } = parseAddress(`12 Lê Lợi, ${commune.name}, ${provinceOf(commune)}`);
      return findings.some(({ code }) => code === 'ADDRESS_COMMUNE_AMBIGUOUS');
    });
    expect(refused.length).toBeGreaterThan(580);
  });
});
