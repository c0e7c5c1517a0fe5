import { encodeGeohash, formerUnitsOf } from '@sogoc/vietnam';

import type { Draws } from '../draw/draws';
import type { Numbers } from '../draw/numbers';
import { words } from '../draw/pool';
import type { People } from '../persons/people';
import { drawHome, type Since } from '../places/home';
import type { Place } from '../places/drawn-place';
import type { Certificate, Holder, Parcel, Point } from './parcel';

const METRES_PER_DEGREE = 111_195;
const LAST_YEAR = 2026;
const USES = {
  town: words('ODT 6, ODT+CLN 3, TMD 1, SKC 1'),
  country: words('ONT 3, ONT+CLN 4, LUC 6, CLN 4, HNK 2, NTS 1, RSX 1'),
} as const;

/** Draws sheets of parcels that lie side by side in strips. */
export class Parcels {
  private count = 0;

  constructor(
    readonly draws: Draws,
    readonly numbers: Numbers,
    readonly people: People,
  ) {}

  /** `size` parcels of one sheet in the order of their numbers; neighbours in the list lie side by side. */
  sheet(place: Place, sheetNumber: number, size: number, holders: () => Holder | undefined): Parcel[] {
    const { draws } = this;
    const corner = this.corner(place);
    const depth = draws.between(14, 60);
    const inStrip = draws.whole(8, 16);
    const first = draws.whole(1, 380);
    const usual = draws.from(USES[place.commune.type === 'xa' ? 'country' : 'town']);
    const series = draws.one(['2012', '2015', '2018', 'VN-2000']);
    const parcels: Parcel[] = [];
    let [east, strip] = [0, 0];
    let before: readonly Holder[] | undefined;
    for (let i = 0; i < size; i++) {
      if (i % inStrip === 0 && i > 0) [east, strip] = [0, strip + 1];
      const width = draws.between(4, usual.startsWith('LUC') ? 40 : 18);
      const box = { corner, east, north: strip * (depth + 6), width, depth };
      east += width;
      const numbers = { series, sheet: String(sheetNumber), number: String(first + i) };
      const holding = before !== undefined && draws.chance(0.12) ? before : this.holding(place, holders());
      before = holding;
      parcels.push(this.parcel(place, numbers, box, draws.chance(0.8) ? usual : undefined, holding));
    }
    return parcels;
  }

  /** A parcel and what was cut from it: the rest keeps its number, the part takes a new one. */
  split(parcel: Parcel): [before: Parcel, rest: Parcel, part: Parcel] {
    const { draws } = this;
    const year = draws.whole(2015, 2025);
    const share = draws.between(0.35, 0.65);
    const [sw, se, ne, nw] = parcel.ring as readonly [Point, Point, Point, Point];
    const cut = (from: Point, to: Point): Point => ({
      latitude: from.latitude,
      longitude: from.longitude + (to.longitude - from.longitude) * share,
    });
    const [south, north] = [cut(sw, se), cut(nw, ne)];
    const area = parcel.areas.at(-1)?.value ?? 100;
    const piece = (number: string, ring: readonly Point[], size: number): Parcel => ({
      ...parcel,
      id: this.nextId(),
      numbers: { ...parcel.numbers, number },
      oldNumbers: undefined,
      areas: [{ year, value: round(size) }],
      ring,
      inner: middle(ring),
      code: encodeGeohash(middle(ring)),
      certificates: this.certificates(year),
      since: year,
      derivedFrom: parcel.code,
    });
    const rest = piece(parcel.numbers.number, [sw, south, north, nw], area * share);
    const holders = [{ year, value: this.holding(parcel.home.place, undefined) }];
    const part = {
      ...piece(String(Number(parcel.numbers.number) + 400), [south, se, ne, north], area * (1 - share)),
      holders,
    };
    return [{ ...parcel, splitIn: year }, rest, part];
  }

  private parcel(
    place: Place,
    numbers: Parcel['numbers'],
    box: Box,
    usual: string | undefined,
    holding: readonly Holder[],
  ): Parcel {
    const { draws } = this;
    const ring = ringOf(box);
    const area = round(box.width * box.depth * draws.between(0.97, 1.03));
    const uses = (usual ?? draws.from(USES.country)).split('+');
    const year = draws.whole(1995, 2012);
    const oldNumbers = { series: '299', sheet: String(draws.whole(1, 12)), number: String(draws.whole(1, 900)) };
    return {
      id: this.nextId(),
      home: drawHome(draws, place),
      numbers,
      newSheet: newSheetOf(place, Number(numbers.sheet)),
      ...(draws.chance(0.25) && { oldNumbers }),
      areas: this.areas(area, year),
      uses: uses.map((code, i) => ({ code, share: uses.length === 1 ? 1 : i === 0 ? 0.4 : 0.6 })),
      inner: middle(ring),
      ring,
      code: encodeGeohash(middle(ring)),
      certificates: this.certificates(year),
      holders: this.holders(place, year, holding),
      since: year,
    };
  }

  /** A new survey changes the area by some per cent. */
  private areas(area: number, year: number): Since<number>[] {
    const { draws } = this;
    if (!draws.chance(0.25)) return [{ year, value: area }];
    const before = round(area * draws.between(0.94, 1.06));
    return [
      { year, value: before },
      { year: draws.whole(2012, LAST_YEAR), value: area },
    ];
  }

  private certificates(year: number): Since<Certificate>[] {
    const certificates = [{ year, value: this.certificate(year) }];
    if (this.draws.chance(0.3)) {
      const later = this.draws.whole(year, LAST_YEAR);
      certificates.push({ year: later, value: this.certificate(later) });
    }
    return certificates;
  }

  private certificate(year: number): Certificate {
    const { draws, numbers } = this;
    const bookNumber = `${draws.one(['CH', 'CS', 'CH', 'CN'])}${draws.digits(5)}`;
    const issuedOn = `${year}-${String(draws.whole(1, 8)).padStart(2, '0')}-${String(draws.whole(1, 28)).padStart(2, '0')}`;
    return { serial: numbers.certificate(year), bookNumber, issuedOn };
  }

  private holders(place: Place, year: number, first: readonly Holder[]): Since<readonly Holder[]>[] {
    if (!this.draws.chance(0.2)) return [{ year, value: first }];
    return [
      { year, value: first },
      { year: this.draws.whole(year, LAST_YEAR), value: this.holding(place, undefined) },
    ];
  }

  private holding(place: Place, known: Holder | undefined): readonly Holder[] {
    const first = known ?? this.holder(place, this.draws.chance(0.65) ? 'male' : 'female');
    return this.draws.chance(0.45) ? [first, this.holder(place, 'female')] : [first];
  }

  private holder(place: Place, sex: 'male' | 'female'): Holder {
    const year = this.draws.whole(1935, 1998);
    return {
      name: this.people.name(sex, year, place),
      nationalId: this.numbers.nationalId(place.province.code, sex, year),
    };
  }

  /** A point of the new commune: within half of the radius of a circle of its area. */
  private corner({ newCommune }: Place): Point {
    const { draws } = this;
    const reach = 500 * Math.sqrt((newCommune.areaKm2 ?? 20) / Math.PI);
    return moved(
      { latitude: newCommune.latitude ?? 16, longitude: newCommune.longitude ?? 107 },
      draws.between(-reach, reach),
      draws.between(-reach, reach),
    );
  }

  private nextId(): string {
    return `parcel-${++this.count}`;
  }
}

interface Box {
  readonly corner: Point;
  /** Metres. */
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly depth: number;
}

function ringOf({ corner, east, north, width, depth }: Box): Point[] {
  return [
    moved(corner, east, north),
    moved(corner, east + width, north),
    moved(corner, east + width, north + depth),
    moved(corner, east, north + depth),
  ];
}

/** Metres to the east and north. */
export function moved({ latitude, longitude }: Point, east: number, north: number): Point {
  return {
    latitude: latitude + north / METRES_PER_DEGREE,
    longitude: longitude + east / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
  };
}

const middle = (ring: readonly Point[]): Point => ({
  latitude: ring.reduce((sum, { latitude }) => sum + latitude, 0) / ring.length,
  longitude: ring.reduce((sum, { longitude }) => sum + longitude, 0) / ring.length,
});

const round = (squareMetres: number): number => Math.round(squareMetres * 10) / 10;

/** Where several communes became one, the sheets of all but the first go on counting; every third new commune left them. */
function newSheetOf({ commune, newCommune }: Place, sheet: number): string {
  if (Number(newCommune.code) % 3 === 0) return String(sheet);
  const nth = formerUnitsOf(newCommune.code).findIndex(({ unit }) => unit.code === commune.code);
  return String(sheet + Math.max(0, nth) * 60);
}
