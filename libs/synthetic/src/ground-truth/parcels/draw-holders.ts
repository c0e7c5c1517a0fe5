import type { SeededRandom } from '../../random/seeded-random';
import type { TrueEnterprise } from '../enterprises/true-enterprise';
import type { Holder } from './true-parcel';
import type { TruePerson } from '../people/true-person';

/** Who may hold land in a commune. */
export class HolderPool {
  readonly adults: readonly TruePerson[];
  private readonly byTruth: ReadonlyMap<string, TruePerson>;

  constructor(
    people: readonly TruePerson[],
    readonly enterprises: readonly TrueEnterprise[],
  ) {
    this.adults = people.filter((person) => person.dateOfBirth < '2000-01-01');
    this.byTruth = new Map(this.adults.map((person) => [person.truth, person]));
  }

  spouseOf(person: TruePerson): TruePerson | undefined {
    return person.spouse?.truth === undefined ? undefined : this.byTruth.get(person.spouse.truth);
  }
}

/** Who holds a parcel: a person, a couple, co-owners or an enterprise. Empty only when the commune has nobody. */
export function drawHolders(random: SeededRandom, pool: HolderPool, from: string): Holder[] {
  const { adults, enterprises } = pool;
  if (enterprises.length > 0 && (adults.length === 0 || random.chance(0.1)))
    return [enterpriseHolder(random.pick(enterprises))];
  if (adults.length === 0) return [];
  const first = random.pick(adults);
  const spouse = pool.spouseOf(first);
  if (spouse && random.chance(0.7)) {
    return [
      personHolder(first, first.sex === 'male' ? 'chồng' : 'vợ', 0.5, from),
      personHolder(spouse, spouse.sex === 'male' ? 'chồng' : 'vợ', 0.5, from),
    ];
  }
  if (random.chance(0.06)) {
    return [
      personHolder(first, 'đồng sử dụng', 0.5, from),
      personHolder(random.pick(adults), 'đồng sử dụng', 0.5, from),
    ];
  }
  return [personHolder(first, 'chủ sử dụng', 1, from)];
}

function personHolder(person: TruePerson, role: string, share: number, at: string): Holder {
  const held = person.nationalIds.filter((number) => number.from <= at).at(-1) ?? person.nationalIds[0];
  return {
    kind: 'person',
    name: person.fullName,
    value: (held as { value: string }).value,
    ...(person.idCard9 === undefined ? {} : { idCard9: person.idCard9 }),
    role,
    share,
  };
}

function enterpriseHolder(enterprise: TrueEnterprise): Holder {
  return {
    kind: 'enterprise',
    name: `Công ty ${enterprise.activity} ${enterprise.properName}`,
    value: enterprise.taxCode,
    role: 'chủ sử dụng',
    share: 1,
  };
}
