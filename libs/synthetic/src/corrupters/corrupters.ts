import { abbreviatedMiddle, abbreviatedName } from './names/abbreviated-name';
import {
  abbreviatedAddress,
  hamletOnly,
  hamletShorthand,
  houseInHamlet,
  withoutProvince,
  withoutUnits,
} from './fields/address-forms';
import type { Corrupter } from './corrupter';
import { decomposedUnicode } from './text-forms/decomposed-unicode';
import { digitSlip } from './numbers/slips/digit-slip';
import { digitTransposition } from './numbers/slips/digit-transposition';
import { droppedMiddle } from './names/dropped-middle';
import { abbreviatedActivity, legalFormVariant } from './names/enterprise-name-forms';
import { letterSlip } from './text-forms/letter-slip';
import { lostLeadingZero } from './numbers/slips/lost-leading-zero';
import { measuredAnew, roundedArea } from './fields/measured-anew';
import { missing } from './fields/missing';
import { nationalIdSlip } from './numbers/slips/national-id-slip';
import { daySlip, paddedDate, swappedDayMonth, yearOnly, yearSlip } from './fields/partial-dates';
import { elevenDigitPhone, internationalPhone } from './numbers/phone-forms';
import { compactSerial, scannedSerial } from './numbers/serial-forms';
import { familyLast, givenFirst, westernOrder } from './names/name-orders';
import { joinedWords, middleInitials, swappedLetters } from './names/run-together';
import { placeholderNumber } from './numbers/placeholder-number';
import { sexInVietnamese, wrongSex } from './fields/sex-values';
import { spacedDigits } from './numbers/spaced-digits';
import { confusedInitial, confusedTone } from './names/spoken-confusion';
import { withoutHyphen } from './numbers/tax-code-forms';
import { tcvn3 } from './text-forms/written-in-tcvn3';
import { telexResidue } from './text-forms/telex-residue';
import { newTonePlacement, oldTonePlacement } from './text-forms/tone-placement';
import { upperCase } from './text-forms/upper-case';
import { withoutDiacritics } from './text-forms/without-diacritics';

/** Corrupters of text by the name that fault plans use. */
export const TEXT_CORRUPTERS = {
  'abbreviated-activity': abbreviatedActivity,
  'abbreviated-address': abbreviatedAddress,
  'abbreviated-middle': abbreviatedMiddle,
  'abbreviated-name': abbreviatedName,
  'compact-serial': compactSerial,
  'confused-initial': confusedInitial,
  'confused-tone': confusedTone,
  'day-slip': daySlip,
  'decomposed-unicode': decomposedUnicode,
  'digit-slip': digitSlip,
  'digit-transposition': digitTransposition,
  'dropped-middle': droppedMiddle,
  'eleven-digit-phone': elevenDigitPhone,
  'family-last': familyLast,
  'given-first': givenFirst,
  'hamlet-only': hamletOnly,
  'hamlet-shorthand': hamletShorthand,
  'house-in-hamlet': houseInHamlet,
  'international-phone': internationalPhone,
  'joined-words': joinedWords,
  'legal-form-variant': legalFormVariant,
  'letter-slip': letterSlip,
  'lost-leading-zero': lostLeadingZero,
  'middle-initials': middleInitials,
  missing,
  'national-id-slip': nationalIdSlip,
  'new-tone-placement': newTonePlacement,
  'old-tone-placement': oldTonePlacement,
  'padded-date': paddedDate,
  'placeholder-number': placeholderNumber,
  'scanned-serial': scannedSerial,
  'sex-in-vietnamese': sexInVietnamese,
  'spaced-digits': spacedDigits,
  'swapped-day-month': swappedDayMonth,
  'swapped-letters': swappedLetters,
  tcvn3,
  'telex-residue': telexResidue,
  'upper-case': upperCase,
  'western-order': westernOrder,
  'without-diacritics': withoutDiacritics,
  'without-hyphen': withoutHyphen,
  'without-province': withoutProvince,
  'without-units': withoutUnits,
  'wrong-sex': wrongSex,
  'year-only': yearOnly,
  'year-slip': yearSlip,
} as const satisfies Readonly<Record<string, Corrupter>>;

/** Corrupters of numbers by name. */
export const NUMBER_CORRUPTERS = {
  'measured-anew': measuredAnew,
  'rounded-area': roundedArea,
} as const satisfies Readonly<Record<string, Corrupter<number>>>;

export type CorrupterName = keyof typeof TEXT_CORRUPTERS | keyof typeof NUMBER_CORRUPTERS;
