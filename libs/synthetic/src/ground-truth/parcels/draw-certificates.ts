import { drawDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import type { Issuance } from '../issuance';
import type { Certificate } from './true-parcel';
import { WORLD_TODAY } from '../world-today';

/** Series of two letters have come as far as D. */
const FIRST_LETTERS = 'ABCD';
const LETTERS = 'ABCDĐEGHKLMNOPQRSTUVXY';
/** Two letters with six digits replaced one letter with six digits. */
const TWO_LETTERS_FROM = '2004-12-01';
/** Circular 10/2024/TT-BTNMT: two letters and eight digits, with a QR code. */
const EIGHT_DIGITS_FROM = '2025-01-01';

/** The certificate of that day and, for a quarter, the one it was later exchanged for. */
export function drawCertificates(random: SeededRandom, issuance: Issuance, from: string): Certificate[] {
  const first = drawCertificate(random, issuance, from);
  if (!random.chance(0.25)) return [first];
  return [first, drawCertificate(random, issuance, drawDate(random, from, WORLD_TODAY))];
}

function drawCertificate(random: SeededRandom, issuance: Issuance, issuedOn: string): Certificate {
  const letterOf = (letters: string): string => letters[random.integer(0, letters.length - 1)] as string;
  const serial = issuance.certificates.issue(() => {
    if (issuedOn < TWO_LETTERS_FROM) return `${letterOf(LETTERS)} ${random.digits(6)}`;
    if (issuedOn < EIGHT_DIGITS_FROM) return `${letterOf(FIRST_LETTERS)}${letterOf(LETTERS)} ${random.digits(6)}`;
    return `A${letterOf(LETTERS)} ${random.digits(8)}`;
  });
  return { serial, bookNumber: `${random.pick(['CH', 'CS', 'CN', 'CT'])}${random.digits(5)}`, issuedOn };
}
