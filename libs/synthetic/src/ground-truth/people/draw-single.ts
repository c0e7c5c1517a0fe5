import { completePerson, drawBirthday, THIS_YEAR, type HouseholdFrame } from './complete-person';
import { parentsElsewhere } from './draw-couple';
import { nationalIdBeside } from './issued-national-id';
import { drawGiven, type Family } from './person-names';
import type { Sex, TruePerson } from './true-person';

/** Small worlds have few namesakes by chance; shares of people who live alone bring them to a commune's density: see `Difficulty`. */
const NAMESAKES_OF_ONE_DAY = 0.15;
const NEAR_NUMBERS = 0.06;

/** Somebody who lives alone; now and then the namesake of a neighbour, or with a number one digit from a neighbour's. */
export function drawSingle(frame: HouseholdFrame, family: Family, neighbours: readonly TruePerson[]): TruePerson {
  const { random } = frame;
  const adults = neighbours.length > 0 ? random.pick(neighbours) : undefined;
  const model =
    adults !== undefined && adults.dateOfBirth < '2005-01-01' && adults.ethnicity === 'Kinh' ? adults : undefined;
  if (model && random.chance(frame.difficulty.namesakes)) return drawNamesake(frame, model);
  if (model && random.chance(NEAR_NUMBERS)) return drawNearNumber(frame, family, model);
  const year = THIS_YEAR - random.integer(19, 80);
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  return drawAlone(frame, family, { sex, dateOfBirth: drawBirthday(random, year) });
}

function drawNamesake(frame: HouseholdFrame, model: TruePerson): TruePerson {
  const { random } = frame;
  const sameDay = random.chance(NAMESAKES_OF_ONE_DAY);
  const dateOfBirth = sameDay ? model.dateOfBirth : drawBirthday(random, Number(model.dateOfBirth.slice(0, 4)));
  const given = model.fullName.slice(model.surname.length + 1);
  return drawAlone(frame, model, { sex: model.sex, dateOfBirth, given });
}

function drawNearNumber(frame: HouseholdFrame, family: Family, model: TruePerson): TruePerson {
  const { random, issuance } = frame;
  const nearby = nationalIdBeside((model.nationalIds[0] as { value: string }).value, random.integer(1, 9));
  const dateOfBirth = drawBirthday(random, Number(model.dateOfBirth.slice(0, 4)));
  return drawAlone(frame, family, {
    sex: model.sex,
    dateOfBirth,
    ...(issuance.nationalIds.take(nearby) ? { nationalId: nearby } : {}),
  });
}

function drawAlone(
  frame: HouseholdFrame,
  { surname, ethnicity }: Family,
  born: { sex: Sex; dateOfBirth: string; given?: string; nationalId?: string },
): TruePerson {
  const { random } = frame;
  const year = Number(born.dateOfBirth.slice(0, 4));
  const maritalStatus = THIS_YEAR - year > 60 ? 'widowed' : random.chance(0.7) ? 'single' : 'divorced';
  return completePerson(frame, {
    surname,
    ethnicity,
    given: drawGiven(random, born.sex, year),
    ...born,
    maritalStatus,
    ...parentsElsewhere(random, { surname, ethnicity }, year),
  });
}
