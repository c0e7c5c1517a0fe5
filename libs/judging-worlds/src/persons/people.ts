import { drawDay, type Day } from '../clerk/write-date';
import { nameText, type PersonName } from '../clerk/write-name';
import type { Draws } from '../draw/draws';
import type { Numbers } from '../draw/numbers';
import { plain } from '../faults/letters';
import { drawHome, type Home, type Since } from '../places/home';
import type { Place } from '../places/drawn-place';
import { GIVEN, MIDDLE, SURNAMES } from '../words/person-words';
import type { Person, Sex } from './person';

/** The last year in which anything happens. */
export const NOW = 2026;

export interface Wanted {
  readonly sex?: Sex;
  readonly year?: number;
  readonly born?: Day;
  readonly name?: PersonName;
  readonly surname?: string;
  readonly home: Home;
  readonly father?: PersonName;
  readonly mother?: PersonName;
  readonly nationalId?: string;
  readonly phone?: string;
}

/** Draws people with numbers, homes and phones through the years. */
export class People {
  private count = 0;

  constructor(
    readonly draws: Draws,
    readonly numbers: Numbers,
    private readonly elsewhere: readonly Place[],
  ) {}

  person(wanted: Wanted): Person {
    const { draws, numbers } = this;
    const sex = wanted.sex ?? draws.one(['male', 'female'] as const);
    const year = wanted.born?.year ?? wanted.year ?? this.year();
    const { place } = wanted.home;
    const name = wanted.name ?? this.name(sex, year, place, wanted.surname);
    const homes = this.homes(wanted.home, year);
    const adult = year <= 2008;
    return {
      id: `person-${++this.count}`,
      sex,
      name,
      born: wanted.born ?? this.born(year),
      nationalId: wanted.nationalId ?? numbers.nationalId(this.registeredIn(place), sex, year),
      ...(draws.chance(0.012) && { formerNationalId: numbers.nationalId(this.registeredIn(place), sex, year + 1) }),
      cards9: year <= 2002 ? this.cards(place, year, homes) : [],
      ...(adult && draws.chance(0.5) && { taxCode: numbers.taxCode(place.province.code) }),
      ...(draws.chance(0.85) && { insurance: numbers.insurance() }),
      phones: year <= 2012 ? this.phones(year, wanted.phone) : [],
      ...(adult && draws.chance(0.3) && { email: this.email(name, year) }),
      homes,
      origin: draws.chance(0.8) ? place : draws.one(this.elsewhere),
      father: wanted.father ?? this.name('male', year - 28, place, name.surname),
      mother: wanted.mother ?? this.name('female', year - 25, place),
      family: [],
    };
  }

  name(sex: Sex, year: number, place: Place, surname?: string): PersonName {
    const { draws } = this;
    const family = surname ?? draws.from(SURNAMES[place.region]);
    return { surname: family, middles: this.middles(sex, year, place), given: draws.from(GIVEN[sex]) };
  }

  /** Văn and Thị were in four of five names of the 1950s and are in one of six now (Lê Trung Hoa). */
  private middles(sex: Sex, year: number, place: Place): string[] {
    const { draws } = this;
    const old = Math.max(0.16, Math.min(0.85, 0.85 - (year - 1955) * 0.0115));
    const usual = sex === 'female' ? 'Thị' : place.region === 'highland' && draws.chance(0.4) ? 'A' : 'Văn';
    const own = draws.from(MIDDLE[sex]);
    if (draws.chance(0.015)) return [];
    if (!draws.chance(old)) return draws.chance(0.14) ? [draws.from(MIDDLE[sex]), own] : [own];
    return draws.chance(0.18) ? [usual, own] : [usual];
  }

  private born(year: number): Day {
    const day = drawDay(this.draws, year, year === NOW ? 8 : 12);
    const forgotten = year < 1950 ? 0.35 : year < 1965 ? 0.12 : 0.01;
    return { ...day, yearOnly: this.draws.chance(forgotten) };
  }

  private year(): number {
    return this.draws.chance(0.12) ? this.draws.whole(1930, 1955) : this.draws.whole(1955, NOW);
  }

  private registeredIn(place: Place): string {
    return this.draws.chance(0.92) ? place.province.code : this.draws.one(this.elsewhere).province.code;
  }

  /** Half of the people move once as adults, mostly not far. */
  private homes(first: Home, year: number): Since<Home>[] {
    const { draws } = this;
    const homes = [{ year, value: first }];
    if (year > 2006 || !draws.chance(0.4)) return homes;
    const near = this.elsewhere.filter(({ province }) => province.code === first.place.province.code);
    const place = draws.chance(0.6) && near.length > 0 ? draws.one(near) : draws.one(this.elsewhere);
    return [...homes, { year: draws.whole(Math.max(year + 18, 2005), NOW), value: drawHome(draws, place) }];
  }

  private cards(place: Place, year: number, homes: readonly Since<Home>[]): Since<string>[] {
    const cards = [{ year: year + 15, value: this.numbers.card9(place.province.code) }];
    const moved = homes.find(({ value }) => value.place.province.code !== place.province.code);
    if (moved !== undefined && moved.year < 2016) {
      cards.push({ year: moved.year, value: this.numbers.card9(moved.value.place.province.code) });
    }
    return cards;
  }

  private phones(year: number, shared: string | undefined): Since<string>[] {
    const { draws, numbers } = this;
    const phones = [{ year, value: shared ?? numbers.mobile() }];
    while (draws.chance(0.35)) phones.push({ year: draws.whole(2012, NOW), value: numbers.mobile() });
    return phones.sort((left, right) => left.year - right.year);
  }

  private email(name: PersonName, year: number): string {
    const letters = plain(nameText(name)).toLowerCase().split(' ');
    return `${letters.join('')}${year % 100}${this.draws.digits(2)}@example.vn`;
  }
}
