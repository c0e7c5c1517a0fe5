import type { SeededRandom } from '../../random/seeded-random';
import type { LandUse } from './true-parcel';

const TERMS: Readonly<Record<string, string>> = {
  ODT: 'Lâu dài',
  ONT: 'Lâu dài',
  CLN: '2043',
  HNK: '2043',
  LUC: '2063',
  TMD: '50 năm',
  SKC: '50 năm',
};

const use = (code: string, area: number): LandUse => ({
  code,
  area: Math.round(area * 10) / 10,
  term: TERMS[code] ?? 'Lâu dài',
});

/** One to three purposes whose areas add up to the parcel's. Codes: Circular 27/2018 and 08/2024/TT-BTNMT. */
export function drawLandUses(random: SeededRandom, rural: boolean, area: number): LandUse[] {
  if (!rural) {
    if (random.chance(0.85)) return [use('ODT', area)];
    return random.chance(0.5)
      ? [use(random.pick(['TMD', 'SKC']), area)]
      : [use('ODT', area * 0.7), use('CLN', area * 0.3)];
  }
  const shape = random.next();
  if (shape < 0.3) return [use('ONT', area)];
  if (shape < 0.65) return [use('ONT', area * 0.4), use('CLN', area * 0.6)];
  if (shape < 0.9) return [use(random.pick(['CLN', 'HNK', 'LUC']), area)];
  return [use('ONT', area * 0.3), use('CLN', area * 0.4), use('HNK', area * 0.3)];
}
