import streets from '../data/streets.json';
import type { SeededRandom } from '../random/seeded-random';
import type { Commune, Place } from './place';

/** A lawful address in a commune: house (with alleys in the southern `12/3` form), street, quarter. */
export function drawPlace(random: SeededRandom, commune: Commune): Place {
  const urban = commune.kind === 'urban';
  const house = String(random.integer(1, urban ? 480 : 180));
  const alley = random.chance(urban ? 0.45 : 0.1) ? `/${random.integer(1, 90)}` : '';
  const letter = random.chance(0.08) ? random.pick(['A', 'B', 'C', 'Bis']) : '';
  const quarters = urban ? streets.urbanQuarters : streets.ruralQuarters;
  return {
    house: `${house}${alley}${letter}`,
    street: random.pick(urban ? streets.urban : streets.rural),
    ...(random.chance(urban ? 0.5 : 0.9) ? { quarter: random.pick(quarters) } : {}),
    commune,
    former: random.pick(commune.former),
  };
}
