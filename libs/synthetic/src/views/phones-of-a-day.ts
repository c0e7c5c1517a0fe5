import type { SourceProfile } from '../shape/source-profile';
import type { TruePerson } from '../ground-truth/people/true-person';
import { elevenDigitPhone } from '../corrupters/numbers/phone-forms';
import type { SeededRandom } from '../random/seeded-random';

/** The day eleven-digit mobile numbers ended (plan of the Ministry of Information and Communications, 2018). */
const TEN_DIGIT_PHONES = '2018-11-14';

/** Some forms take down both numbers that somebody has, in either order. */
export function phonesAt(
  person: TruePerson,
  day: string,
  { severalPhones = 0 }: SourceProfile,
  random: SeededRandom,
): string | undefined {
  const phone = phoneAt(person, day, random);
  if (severalPhones === 0 || phone === undefined || !random.chance(severalPhones)) return phone;
  const others = person.phones.map(({ value }) => value).filter((value) => value !== phone);
  if (others.length === 0) return phone;
  const both = random.chance(0.5) ? [phone, others[0]] : [others[0], phone];
  return both.join(random.pick([' / ', '; ', ' - ', ', ']));
}

function phoneAt(person: TruePerson, day: string, random: SeededRandom): string | undefined {
  const phone = (person.phones.filter((item) => item.from <= day).at(-1) ?? person.phones[0])?.value;
  return phone !== undefined && day < TEN_DIGIT_PHONES ? elevenDigitPhone(phone, random) : phone;
}
