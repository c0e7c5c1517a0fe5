import { drawDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import { DIFFICULTIES, type Difficulty } from '../../shape/difficulty';
import { THIS_YEAR, type HouseholdFrame } from './complete-person';
import { drawChildren } from './draw-children';
import { drawCouple } from './draw-couple';
import { drawMobile } from '../../random/draw-phone';
import { drawPlace } from '../../places/draw-place';
import { drawSingle } from './draw-single';
import type { Issuance } from '../issuance';
import { drawSurname } from './person-names';
import type { Commune } from '../../places/place';
import type { HeldPlace, TruePerson } from './true-person';

/** The households of a commune until it has `count` people: alone, a couple, a couple with children, three generations. */
export function drawHouseholds(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  count: number,
  difficulty: Difficulty = DIFFICULTIES.usual,
): TruePerson[] {
  const people: TruePerson[] = [];
  for (let index = 0; people.length < count; index++) {
    const frame = drawFrame(random, issuance, commune, index, difficulty);
    people.push(...drawHousehold(frame, people));
  }
  return people.slice(0, count);
}

function drawHousehold(frame: HouseholdFrame, neighbours: readonly TruePerson[]): TruePerson[] {
  const { random } = frame;
  const family = drawSurname(random, frame.commune.provinceCode);
  if (random.chance(0.16)) return [drawSingle(frame, family, neighbours)];
  const fatherYear = THIS_YEAR - random.integer(25, 66);
  const grandparents = random.chance(0.2) ? drawCouple(frame, family, fatherYear - random.integer(22, 33)) : [];
  const couple = drawCouple(frame, family, fatherYear, grandparents);
  return [...grandparents, ...couple, ...drawChildren(frame, family, couple)];
}

/** One in five households moved once within the commune. */
function drawFrame(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  index: number,
  difficulty: Difficulty,
): HouseholdFrame {
  const residences: HeldPlace[] = [{ place: drawPlace(random, commune), from: '1900-01-01' }];
  if (random.chance(0.22)) {
    residences.push({ place: drawPlace(random, commune), from: drawDate(random, '2014-01-01', '2026-01-01') });
  }
  return { random, issuance, index, commune, residences, sharedPhone: drawMobile(random), difficulty };
}
