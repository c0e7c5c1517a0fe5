import { drawDay } from '../clerk/write-date';
import { nameText } from '../clerk/write-name';
import type { Draws } from '../draw/draws';
import type { Numbers } from '../draw/numbers';
import { words } from '../draw/pool';
import { plain } from '../faults/letters';
import type { People } from '../persons/people';
import type { Person } from '../persons/person';
import { at, drawHome, type Home, type Since } from '../places/home';
import type { Place } from '../places/drawn-place';
import { ACTIVITIES, COINED_ENDS, COINED_STARTS, PROPER_WORDS, TRADES } from '../words/business-words';
import type { Enterprise, EnterpriseName, Representative } from './enterprise';

const FORMS = words(
  'Công ty TNHH 42, Công ty TNHH một thành viên 26, Công ty cổ phần 24, Doanh nghiệp tư nhân 5, Hợp tác xã 3',
);
const LAST_YEAR = 2026;

export interface WantedEnterprise {
  readonly name?: EnterpriseName;
  readonly owner?: Representative;
  readonly seat?: Home;
}

/** Draws enterprises whose full names are unique in the country (Law on Enterprises, art. 38 and 41). */
export class Enterprises {
  private count = 0;
  private readonly taken = new Set<string>();

  constructor(
    readonly draws: Draws,
    readonly numbers: Numbers,
    readonly people: People,
  ) {}

  company(place: Place, wanted: WantedEnterprise = {}): Enterprise {
    const { draws, numbers } = this;
    const year = draws.whole(1998, 2025);
    const seat = wanted.seat ?? drawHome(draws, place);
    const name = wanted.name ?? this.freeName();
    this.taken.add(lawful(name));
    return {
      id: this.nextId(),
      taxCode: numbers.taxCode(place.province.code),
      names: this.names(name, year),
      representatives: this.representatives(place, year, wanted.owner),
      seats: this.seats(seat, year),
      founded: drawDay(draws, year),
      phones: this.phones(year),
      ...(draws.chance(0.45) && {
        email: `info@${plain(name.proper).toLowerCase().replace(/ /g, '')}${draws.digits(2)}.example.vn`,
      }),
      industries: Array.from({ length: draws.whole(1, 4) }, () => String(draws.whole(100, 9600)).padStart(4, '0')),
      capital: draws.whole(1, 40) * draws.one([100, 250, 500, 1000]) * 1_000_000,
    };
  }

  /** A branch or representative office: the company's name behind its own, and its code with three digits more. */
  unit(parent: Enterprise, nth: number, place: Place): Enterprise {
    const { draws } = this;
    const name = at(parent.names, LAST_YEAR);
    const year = draws.whole(Math.min(2024, parent.founded.year + 1), 2025);
    const kind = draws.chance(0.8) ? 'Chi nhánh' : 'Văn phòng đại diện';
    const isNamedByPlace = draws.chance(0.45);
    const unit = isNamedByPlace ? `${kind} ${place.province.name}` : draws.chance(0.4) ? `${kind} số ${nth}` : kind;
    const keepsHead = draws.chance(0.5);
    return {
      ...this.company(place, {
        name: { ...name, unit },
        owner: keepsHead ? at(parent.representatives, LAST_YEAR) : undefined,
      }),
      taxCode: `${parent.taxCode.slice(0, 10)}-${String(nth).padStart(3, '0')}`,
      parentTaxCode: parent.taxCode,
      founded: drawDay(draws, year),
      names: [{ year, value: { ...name, unit } }],
      phones: draws.chance(0.4) ? parent.phones : this.phones(year),
    };
  }

  /** Household business: `Hộ kinh doanh Tạp hóa Lan`; since 2025-07-01 known by the owner's number. Its name is unique in its district only. */
  householdBusiness(owner: Person): Enterprise {
    const { draws } = this;
    const home = at(owner.homes, LAST_YEAR);
    const proper = draws.chance(0.5) ? nameText(owner.name) : `${draws.from(PROPER_WORDS)} ${owner.name.given}`;
    const name = { form: 'Hộ kinh doanh', activity: draws.from(TRADES), proper };
    const representative = { name: owner.name, nationalId: owner.nationalId };
    return {
      ...this.company(home.place, { name, owner: representative, seat: home }),
      taxCode: draws.chance(0.6) ? owner.nationalId : (owner.taxCode ?? owner.nationalId),
      phones: owner.phones.length > 0 ? owner.phones : this.phones(2010),
      capital: draws.whole(1, 30) * 10_000_000,
    };
  }

  /** A name that article 41 calls confusing with another's, but a subsidiary or an older company may bear: a number, a region, "mới". */
  confusing(of: Enterprise, place: Place): Enterprise {
    const { draws } = this;
    const name = at(of.names, LAST_YEAR);
    const proper = `${name.proper} ${draws.one(['2', '3', 'Miền Nam', 'Miền Bắc', 'Miền Trung', 'Mới', 'Sài Gòn', 'Hà Nội'])}`;
    const isOwn = draws.chance(0.6);
    return this.company(place, {
      name: { form: name.form, activity: name.activity, proper },
      ...(isOwn && { owner: at(of.representatives, LAST_YEAR) }),
    });
  }

  private freeName(): EnterpriseName {
    const { draws } = this;
    for (;;) {
      const proper = this.proper();
      const name = {
        form: draws.from(FORMS),
        activity: draws.chance(0.88) ? draws.from(ACTIVITIES) : '',
        proper,
        ...(draws.chance(0.5) && {
          foreign: `${plain(proper)} ${draws.one(['Company Limited', 'Co., Ltd', 'Joint Stock Company', 'Trading Co., Ltd'])}`,
        }),
        ...(draws.chance(0.4) && {
          short: plain(proper)
            .toUpperCase()
            .replace(/ /g, draws.one(['', ' '])),
        }),
      };
      if (!this.taken.has(lawful(name))) return name;
    }
  }

  private proper(): string {
    const { draws } = this;
    if (draws.chance(0.16)) return draws.one(COINED_STARTS) + draws.one(COINED_ENDS);
    const two = `${draws.from(PROPER_WORDS)} ${draws.from(PROPER_WORDS)}`;
    return draws.chance(0.3) ? `${two} ${draws.from(PROPER_WORDS)}` : two;
  }

  /** One company in twelve has changed its name. */
  private names(name: EnterpriseName, year: number): Since<EnterpriseName>[] {
    if (name.unit !== undefined || !this.draws.chance(0.08)) return [{ year, value: name }];
    return [
      { year, value: this.freeName() },
      { year: this.draws.whole(year, LAST_YEAR), value: name },
    ];
  }

  private representatives(place: Place, year: number, owner?: Representative): Since<Representative>[] {
    const first = { year, value: owner ?? this.representative(place) };
    if (!this.draws.chance(0.22)) return [first];
    return [first, { year: this.draws.whole(year, LAST_YEAR), value: this.representative(place) }];
  }

  private representative(place: Place): Representative {
    const { draws, numbers, people } = this;
    const sex = draws.chance(0.7) ? 'male' : 'female';
    const year = draws.whole(1955, 1998);
    return { name: people.name(sex, year, place), nationalId: numbers.nationalId(place.province.code, sex, year) };
  }

  private seats(seat: Home, year: number): Since<Home>[] {
    if (!this.draws.chance(0.18)) return [{ year, value: seat }];
    return [
      { year, value: seat },
      { year: this.draws.whole(year, LAST_YEAR), value: drawHome(this.draws, seat.place) },
    ];
  }

  private phones(year: number): Since<string>[] {
    const phones = [{ year, value: this.numbers.mobile() }];
    if (this.draws.chance(0.3)) phones.push({ year: this.draws.whole(year, LAST_YEAR), value: this.numbers.mobile() });
    return phones;
  }

  private nextId(): string {
    return `enterprise-${++this.count}`;
  }
}

/** Names that differ in letters' marks only read alike and are not registered twice. */
const lawful = ({ unit = '', form, activity, proper }: EnterpriseName): string =>
  `${unit}|${form === 'Hộ kinh doanh' ? form : ''}|${activity}|${plain(proper).toUpperCase()}`;
