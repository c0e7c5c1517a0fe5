import compoundNames from '../../data/compound-given-names.json';
import ethnicSurnames from '../../data/ethnic-surnames.json';
import givenNames from '../../data/given-names.json';
import middleNames from '../../data/middle-names.json';
import surnames from '../../data/surnames.json';
import type { SeededRandom } from '../../random/seeded-random';
import { WeightedTable } from '../../random/weighted-table';
import type { Sex } from './true-person';

const SURNAMES = new WeightedTable(surnames);
const GIVEN = { male: new WeightedTable(givenNames.male), female: new WeightedTable(givenNames.female) };

/** Old middle words: 80–90 % in the middle of the last century, under a fifth now. Source: docs of the name counts, UIT 2016. */
const OLD_MIDDLE: Readonly<Record<Sex, string>> = { male: 'Văn', female: 'Thị' };

const ETHNIC_GROUPS = {
  Tày: 'tay',
  Thái: 'thai',
  Mường: 'muong',
  Khmer: 'khmer',
  Nùng: 'nung',
  Mông: 'hmong',
} as const;

/** Codes from 48 on lie in the south of the old numbering, where Hoàng and Vũ are written Huỳnh and Võ. */
const isSouthern = (provinceCode: string): boolean => Number(provinceCode) >= 48;
const SOUTHERN_FORM: Readonly<Record<string, string>> = { Hoàng: 'Huỳnh', Vũ: 'Võ' };
const NORTHERN_FORM: Readonly<Record<string, string>> = { Huỳnh: 'Hoàng', Võ: 'Vũ' };

/** What a family's members share. */
export interface Family {
  readonly surname: string;
  readonly ethnicity: string;
}

/** A family's surname and ethnic group. */
export function drawSurname(random: SeededRandom, provinceCode: string): Family {
  if (random.chance(0.04)) {
    const ethnicity = random.pick(Object.keys(ETHNIC_GROUPS)) as keyof typeof ETHNIC_GROUPS;
    return { surname: random.pick(ethnicSurnames[ETHNIC_GROUPS[ethnicity]]), ethnicity };
  }
  const surname = SURNAMES.draw(random);
  const regional = (isSouthern(provinceCode) ? SOUTHERN_FORM : NORTHERN_FORM)[surname];
  return { surname: regional !== undefined && random.chance(0.85) ? regional : surname, ethnicity: 'Kinh' };
}

/** Middle word, given the birth year's fashion. `inherited` is what siblings share in many families. */
export function drawMiddle(random: SeededRandom, sex: Sex, birthYear: number, inherited?: string): string {
  if (inherited !== undefined && random.chance(0.7)) return inherited;
  const oldShare = birthYear < 1960 ? 0.82 : birthYear < 1980 ? 0.62 : birthYear < 1995 ? 0.4 : 0.17;
  if (random.chance(oldShare)) return OLD_MIDDLE[sex];
  return random.pick(middleNames[sex][birthYear < 1985 ? 'traditional' : 'modern']);
}

/** Middle and given words: 83 % one of each, 16 % a compound, 1 % no middle word. */
export function drawGiven(random: SeededRandom, sex: Sex, birthYear: number, inheritedMiddle?: string): string {
  const shape = random.next();
  if (shape < 0.012) return GIVEN[sex].draw(random);
  const middle = drawMiddle(random, sex, birthYear, inheritedMiddle);
  const compound = random.pick(compoundNames[sex][birthYear < 1985 ? 'traditional' : 'modern']);
  if (shape < 0.1 && !compound.split(' ').includes(middle)) return `${middle} ${compound}`;
  let given = GIVEN[sex].draw(random);
  while (given === middle) given = GIVEN[sex].draw(random);
  const second = random.pick(middleNames[sex].modern);
  return shape < 0.17 && second !== middle && second !== given ? `${middle} ${second} ${given}` : `${middle} ${given}`;
}
