import words from '../../data/enterprise-words.json';
import industries from '../../data/industries.json';
import { stripDiacritics } from '../../text/strip-diacritics';
import type { SeededRandom } from '../../random/seeded-random';

type Activity = keyof typeof industries;

export interface EnterpriseName {
  readonly activity: string;
  readonly properName: string;
  readonly foreignName?: string;
  readonly shortName?: string;
  readonly industries: readonly string[];
}

/** One to three words of business and a proper name, as most Vietnamese companies have. */
export function drawEnterpriseName(random: SeededRandom): EnterpriseName {
  const activities = random.shuffle(Object.keys(industries) as Activity[]).slice(0, random.pick([1, 1, 2, 2, 2, 3]));
  const properName = drawProperName(random);
  return withForeignName(random, activities, properName);
}

function drawProperName(random: SeededRandom): string {
  if (random.chance(0.15)) return `${random.pick(words.foreign)} ${random.pick(words.foreign)}`;
  const [first, second, third] = random.shuffle(words.proper);
  if (random.chance(0.1)) return `${first} ${random.integer(2, 99)}`;
  return random.chance(0.3) ? `${first} ${second} ${third}` : `${first} ${second}`;
}

function withForeignName(random: SeededRandom, activities: readonly Activity[], properName: string): EnterpriseName {
  const plain = stripDiacritics(properName);
  const english = activities.map((activity) => words.english[activity]).join(' ');
  return {
    activity: activities.join(' '),
    properName,
    ...(random.chance(0.55) ? { foreignName: `${plain} ${english} Company Limited` } : {}),
    ...(random.chance(0.4) ? { shortName: `${plain.toUpperCase()} CO., LTD` } : {}),
    industries: [...new Set(activities.map((activity) => industries[activity]))],
  };
}

/**
 * A lawful neighbour's name under article 41 of the Law on Enterprises 59/2020/QH14: what the article calls confusing
 * (a number, a letter, `tân`, `mới`, a region, `&`) and registers turn up all the same. It is another enterprise.
 */
export function confusingName(random: SeededRandom, properName: string): string {
  return random.pick([
    `${properName} ${random.integer(2, 9)}`,
    `${properName} ${random.pick(['A', 'B', 'F', 'J', 'W', 'Z'])}`,
    `Tân ${properName}`,
    `${properName} Mới`,
    `${properName} ${random.pick(['Miền Nam', 'Miền Bắc', 'Miền Trung', 'Miền Tây', 'Miền Đông'])}`,
    properName.includes(' ') ? properName.replace(' ', ' & ') : `${properName} Mới`,
  ]);
}
