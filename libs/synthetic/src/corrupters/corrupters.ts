import { abbreviatedMiddle, abbreviatedName } from './abbreviated-name';
import { abbreviatedAddress, withoutProvince } from './address-forms';
import type { Corrupter } from './corrupter';
import { decomposedUnicode } from './decomposed-unicode';
import { digitSlip } from './digit-slip';
import { digitTransposition } from './digit-transposition';
import { droppedMiddle } from './dropped-middle';
import { abbreviatedActivity, legalFormVariant } from './enterprise-name-forms';
import { letterSlip } from './letter-slip';
import { lostLeadingZero } from './lost-leading-zero';
import { measuredAnew, roundedArea } from './measured-anew';
import { missing } from './missing';
import { nationalIdSlip } from './national-id-slip';
import { daySlip, paddedDate, swappedDayMonth, yearOnly, yearSlip } from './partial-dates';
import { elevenDigitPhone, internationalPhone } from './phone-forms';
import { compactSerial, scannedSerial } from './serial-forms';
import { placeholderNumber } from './placeholder-number';
import { sexInVietnamese, wrongSex } from './sex-values';
import { spacedDigits } from './spaced-digits';
import { confusedInitial, confusedTone } from './spoken-confusion';
import { withoutHyphen } from './tax-code-forms';
import { tcvn3 } from './tcvn3';
import { telexResidue } from './telex-residue';
import { newTonePlacement, oldTonePlacement } from './tone-placement';
import { upperCase } from './upper-case';
import { withoutDiacritics } from './without-diacritics';

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
  'international-phone': internationalPhone,
  'legal-form-variant': legalFormVariant,
  'letter-slip': letterSlip,
  'lost-leading-zero': lostLeadingZero,
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
  tcvn3,
  'telex-residue': telexResidue,
  'upper-case': upperCase,
  'without-diacritics': withoutDiacritics,
  'without-hyphen': withoutHyphen,
  'without-province': withoutProvince,
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
