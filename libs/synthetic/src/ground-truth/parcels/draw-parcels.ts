import { addDays, drawDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import type { HardNonMatch } from '../../shape/synthetic-world';
import { DIFFICULTIES, type Difficulty } from '../../shape/difficulty';
import { drawCertificates } from './draw-certificates';
import { drawHolders, type HolderPool } from './draw-holders';
import { drawPlace } from '../../places/draw-place';
import { drawLandUses } from './draw-land-uses';
import type { Issuance } from '../issuance';
import { parcelPointFrom } from './parcel-point';
import type { Commune, FormerCommune } from '../../places/place';
import type { Certificate, DerivedFrom, TrueParcel } from './true-parcel';

const PARCELS_PER_SHEET = 40;
/** Parcels of a sheet lie in rows of eight. */
const ROW_LENGTH = 8;
/** Share of parcels that are merged with the one before. */
const MERGERS = 0.03;
const EARLIEST_SURVEY = '1995-01-01';

export interface DrawnParcels {
  readonly parcels: readonly TrueParcel[];
  readonly hardNonMatches: readonly HardNonMatch[];
}

interface ParcelContext {
  readonly random: SeededRandom;
  readonly issuance: Issuance;
  readonly commune: Commune;
  readonly pool: HolderPool;
  readonly difficulty: Difficulty;
}

/** The parcels of one commune, sheet by sheet: neighbours in number and place, with splits and mergers on the way. */
export function drawParcels(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  pool: HolderPool,
  count: number,
  difficulty: Difficulty = DIFFICULTIES.usual,
): DrawnParcels {
  const context: ParcelContext = { random, issuance, commune, pool, difficulty };
  const parcels: TrueParcel[] = [];
  const hardNonMatches: HardNonMatch[] = [];
  for (let sheet = 0; parcels.length < count; sheet++) {
    const former = commune.former[sheet % commune.former.length] as FormerCommune;
    const drawn = drawSheet(context, former, Math.floor(sheet / commune.former.length) + 1, sheet + 1);
    parcels.push(...drawn.parcels);
    hardNonMatches.push(...drawn.hardNonMatches);
  }
  return { parcels: parcels.slice(0, count), hardNonMatches };
}

function drawSheet(context: ParcelContext, former: FormerCommune, formerSheet: number, sheet: number): DrawnParcels {
  const { random, difficulty } = context;
  const parcels: TrueParcel[] = [];
  const hardNonMatches: HardNonMatch[] = [];
  const used = random.integer(PARCELS_PER_SHEET / 2, PARCELS_PER_SHEET);
  let nextNumber = used + 1;
  for (let number = 1; number <= used; number++) {
    const parcel = drawOriginal(context, former, formerSheet, sheet, number);
    const previous = parcels.at(-1);
    if (previous) hardNonMatches.push({ kind: 'neighbour-parcel', left: previous.truth, right: parcel.truth });
    const fate = random.next();
    if (fate < difficulty.splitParcels) {
      const parts = splitParcel(context, parcel, nextNumber, random.chance(0.8) ? 2 : 3);
      nextNumber += parts.length;
      parcels.push(closed(parcel, parts, 'split'), ...parts);
      for (const part of parts) hardNonMatches.push({ kind: 'split-parcel', left: parcel.truth, right: part.truth });
    } else if (
      fate < difficulty.splitParcels + MERGERS &&
      previous &&
      !previous.closedOn &&
      previous.derivedFrom.length === 0
    ) {
      const merged = mergeParcels(context, [previous, parcel], nextNumber++);
      parcels.splice(-1, 1, closed(previous, [merged], 'merged'), closed(parcel, [merged], 'merged'), merged);
      for (const part of [previous, parcel])
        hardNonMatches.push({ kind: 'merged-parcel', left: part.truth, right: merged.truth });
    } else parcels.push(parcel);
  }
  return { parcels, hardNonMatches };
}

function drawOriginal(
  context: ParcelContext,
  former: FormerCommune,
  formerSheet: number,
  sheet: number,
  number: number,
): TrueParcel {
  const { random, issuance, commune } = context;
  const rural = commune.kind === 'rural';
  const width = tenth(rural ? 8 + random.next() * 40 : 3.5 + random.next() * 9);
  const depth = tenth(rural ? 20 + random.next() * 60 : 9 + random.next() * 18);
  const east = (sheet % 12) * 420 + (number % ROW_LENGTH) * 50;
  const north = Math.floor(sheet / 12) * 560 + Math.floor(number / ROW_LENGTH) * 82;
  const from = drawDate(random, EARLIEST_SURVEY, '2022-01-01');
  const area = tenth(width * depth);
  const body = {
    truth: issuance.label('parcel'),
    commune,
    former,
    formerSheet,
    sheet,
    parcelNumber: number,
    ...parcelPointFrom(issuance, commune, east, north),
    width,
    depth,
    area,
    uses: drawLandUses(random, rural, area),
    place: { ...drawPlace(random, commune), former },
    holders: drawHolders(random, context.pool, from),
    from,
    derivedFrom: [],
  };
  return { ...body, certificates: drawCertificates(random, issuance, from) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Parts side by side, each with a new number after the largest of the sheet and a new code. */
function splitParcel(context: ParcelContext, parent: TrueParcel, firstNumber: number, count: number): TrueParcel[] {
  const { random, issuance } = context;
  const from = drawDate(random, addDays(parent.from, 400), '2026-03-01');
  const shares = drawShares(random, count);
  let west = -parent.width / 2;
  return shares.map((share, index) => {
    const width = parent.width * share;
    const middle = west + width / 2;
    west += width;
    const area = tenth(parent.area * share);
    return {
      ...parent,
      ...parcelPointFrom(issuance, parent, middle, 0),
      truth: issuance.label('parcel'),
      parcelNumber: firstNumber + index,
      width: tenth(width),
      area,
      uses: parent.uses.map((use) => ({ ...use, area: tenth(use.area * share) })),
      holders: index === 0 ? parent.holders : drawHolders(random, context.pool, from),
      // In three of ten cases the part still stands on the parent's certificate.
      certificates: random.chance(0.3) ? inForceOn(parent, from) : drawCertificates(random, issuance, from),
      from,
      derivedFrom: [asOrigin(parent)],
    };
  });
}

/** The parent's certificate on the day of the split: the first one is as old as the parcel. */
const inForceOn = (parent: TrueParcel, day: string): Certificate[] =>
  parent.certificates.filter((certificate) => certificate.issuedOn <= day).slice(-1);

function drawShares(random: SeededRandom, count: number): number[] {
  const weights = Array.from({ length: count }, () => 0.6 + random.next() * 0.8);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function mergeParcels(context: ParcelContext, parts: readonly [TrueParcel, TrueParcel], number: number): TrueParcel {
  const { random, issuance } = context;
  const [left, right] = parts;
  const latest = left.from > right.from ? left.from : right.from;
  const from = drawDate(random, addDays(latest, 200), '2026-03-01');
  const area = tenth(left.area + right.area);
  return {
    ...left,
    ...parcelPointFrom(issuance, left, left.width / 2, 0),
    truth: issuance.label('parcel'),
    parcelNumber: number,
    width: tenth(left.width + right.width),
    area,
    uses: left.uses.map((use, index) => (index === 0 ? { ...use, area: tenth(use.area + right.area) } : use)),
    certificates: drawCertificates(random, issuance, from),
    from,
    derivedFrom: [asOrigin(left), asOrigin(right)],
  };
}

const asOrigin = (parcel: TrueParcel): DerivedFrom => ({
  truth: parcel.truth,
  parcelCode: parcel.parcelCode,
  communeCode: parcel.commune.code,
  sheet: parcel.sheet,
  parcelNumber: parcel.parcelNumber,
});

function closed(parcel: TrueParcel, successors: readonly TrueParcel[], by: 'split' | 'merged'): TrueParcel {
  return { ...parcel, closedOn: (successors[0] as TrueParcel).from, closedBy: by };
}
