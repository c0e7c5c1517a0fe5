import type { QualityFinding } from '@sogoc/kernel';
import { nationalIdParts } from '@sogoc/vietnam';
import type { PersonNumbers } from './read-person-numbers';

/**
 * The numbers that matching compares: those that are stated well, and where there is none what a misplaced or shortened one stands for: nine digits in
 * the column of twelve and twelve in that of nine, and a personal number without its first zero, which a spreadsheet took for a figure. All of them begin
 * with 0, so eleven digits that do not have lost that one; where another may be missing the birth year must bear the number out. Nothing here
 * corrects a value.
 */
export function likelyNumbers(
  numbers: PersonNumbers,
  findings: readonly QualityFinding[],
  birthYear: number | undefined,
): PersonNumbers {
  const meant = (attribute: string, ...codes: readonly string[]): string | undefined =>
    findings.find((finding) => finding.attribute === attribute && codes.includes(finding.code))?.suggestion;
  const shortened = meant('nationalId', 'ID_LOST_ZERO');
  const personal =
    shortened !== undefined && isBorneOut(shortened, birthYear)
      ? shortened
      : (meant('nationalId', 'ID_CHARACTERS') ?? meant('idCard9', 'CARD9_OTHER_SCHEME'));
  const card = meant('nationalId', 'ID_OTHER_SCHEME') ?? meant('idCard9', 'CARD9_LOST_ZERO', 'CARD9_CHARACTERS');
  if (personal === undefined && card === undefined) return numbers;
  const hasPersonal = numbers.nationalId !== undefined || numbers.cancelledNationalId !== undefined;
  return {
    ...numbers,
    nationalId: hasPersonal ? numbers.nationalId : personal,
    idCard9: numbers.idCard9 ?? card,
  };
}

/** One zero lost in front, and no other digit of a number that begins with two. */
const ONE_ZERO_LOST = /^0[1-9]/;

const isBorneOut = (number: string, birthYear: number | undefined): boolean =>
  ONE_ZERO_LOST.test(number) || nationalIdParts(number)?.birthYear === birthYear;
