import type { SeededRandom } from '../../random/seeded-random';
import {
  asParent,
  completePerson,
  drawBirthday,
  THIS_YEAR,
  type HouseholdFrame,
  type MemberDraft,
} from './complete-person';
import { nationalIdBeside } from './issued-national-id';
import { alikeGiven, givenOf } from './alike-names';
import { drawGiven, drawMiddle, type Family } from './person-names';
import type { Sex, TruePerson } from './true-person';

/** How often the numbers of twins of one sex, registered on one day, differ in the last digit only. An assumption. */
const TWINS_WITH_NEXT_NUMBER = 0.25;

/** Up to four children who still live at home; siblings often share the middle word. */
export function drawChildren(
  frame: HouseholdFrame,
  family: Family,
  couple: readonly [TruePerson, TruePerson],
): TruePerson[] {
  const { random } = frame;
  const motherYear = Number(couple[1].dateOfBirth.slice(0, 4));
  const inherited = {
    male: drawMiddle(random, 'male', motherYear + 26),
    female: drawMiddle(random, 'female', motherYear + 26),
  };
  const children: TruePerson[] = [];
  let year = motherYear + random.integer(21, 31);
  for (let count = random.pick([0, 1, 1, 2, 2, 2, 3, 4]); count > 0 && year < THIS_YEAR; count--) {
    const dateOfBirth = drawBirthday(random, year);
    const sex: Sex = random.chance(0.51) ? 'male' : 'female';
    const likeFather = children.length === 0 && sex === 'male' && isDrawn(random, frame.difficulty.sonsLikeFathers);
    const first = drawChild(
      frame,
      family,
      couple,
      { dateOfBirth, sex, ...(likeFather ? { given: givenOf(couple[0]) } : {}) },
      inherited,
      children,
    );
    children.push(first);
    if (random.chance(frame.difficulty.twinBirths))
      children.push(drawTwin(frame, family, couple, first, inherited, children));
    year += random.integer(2, 5);
  }
  return children;
}

/** A share of 0 draws nothing, so that the usual world stays the world it was. */
const isDrawn = (random: SeededRandom, share: number): boolean => share > 0 && random.chance(share);

type MiddleBySex = Readonly<Record<Sex, string>>;

function drawTwin(
  frame: HouseholdFrame,
  family: Family,
  couple: readonly [TruePerson, TruePerson],
  first: TruePerson,
  inherited: MiddleBySex,
  siblings: readonly TruePerson[],
): TruePerson {
  const { random, issuance } = frame;
  const sex: Sex = random.chance(0.65) ? first.sex : first.sex === 'male' ? 'female' : 'male';
  const firstNumber = (first.nationalIds[0] as { value: string }).value;
  const next = nationalIdBeside(firstNumber, 1);
  const takesNext = sex === first.sex && random.chance(TWINS_WITH_NEXT_NUMBER) && issuance.nationalIds.take(next);
  const alike =
    sex === first.sex && isDrawn(random, frame.difficulty.alikeTwins) ? alikeGiven(random, first, siblings) : undefined;
  const born = {
    dateOfBirth: first.dateOfBirth,
    sex,
    ...(takesNext ? { nationalId: next } : {}),
    ...(alike === undefined ? {} : { given: alike }),
  };
  return drawChild(frame, family, couple, born, inherited, siblings);
}

function drawChild(
  frame: HouseholdFrame,
  family: Family,
  [father, mother]: readonly [TruePerson, TruePerson],
  born: Pick<MemberDraft, 'dateOfBirth' | 'sex' | 'nationalId'> & { readonly given?: string },
  inherited: MiddleBySex,
  siblings: readonly TruePerson[],
): TruePerson {
  const { random } = frame;
  const year = Number(born.dateOfBirth.slice(0, 4));
  let given = born.given ?? drawGiven(random, born.sex, year, inherited[born.sex]);
  // No two children of one family bear the same full name.
  while (siblings.some((sibling) => sibling.fullName === `${family.surname} ${given}`)) {
    given = drawGiven(random, born.sex, year, inherited[born.sex]);
  }
  return completePerson(frame, {
    ...family,
    ...born,
    given,
    maritalStatus: THIS_YEAR - year > 27 && random.chance(0.3) ? 'married' : 'single',
    father: asParent(father),
    mother: asParent(mother),
  });
}
