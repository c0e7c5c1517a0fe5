import type { Clerk } from '../clerk/clerk';
import { writeAddress } from '../clerk/write-address';
import { writeDate } from '../clerk/write-date';
import { nameText, writeName, type PersonName } from '../clerk/write-name';
import { typingSlip } from '../faults/letters';
import { writePhone } from '../clerk/write-phone';
import { at, type Home, type Since } from '../places/home';
import type { Person } from './person';

/** A record of a person. `others` are people of the office from whom a number may have slipped in. */
export function writePerson(person: Person, clerk: Clerk, others: readonly Person[]): Record<string, unknown> {
  const { draws, year } = clerk;
  const home = homeAt(person, clerk);
  const other = draws.one(others);
  return {
    ...clerk.stated('fullName', () => writeName(person.name, clerk)),
    ...clerk.stated('dateOfBirth', () => writeDate(person.born, clerk)),
    ...clerk.stated('sex', () => writeSex(person, clerk)),
    ...numbersOf(person, clerk, other),
    ...clerk.stated('phone', () => writePhone(phoneAt(person, clerk), clerk)),
    ...clerk.stated('email', () => person.email),
    ...clerk.stated('permanentAddress', () => writeAddress(home, clerk)),
    ...clerk.stated('currentAddress', () => writeAddress(at(person.homes, year), clerk)),
    ...clerk.stated('placeOfOrigin', () => writeAddress({ place: person.origin, hamlet: '' }, clerk)),
    ...parentsOf(person, clerk),
    ...relativesOf(person, clerk),
  };
}

function homeAt({ homes }: Person, clerk: Clerk): Home {
  const home = at(homes, clerk.year);
  if (home !== homes.at(-1)?.value) clerk.labels.add('moved');
  return home;
}

function phoneAt({ phones, family }: Person, clerk: Clerk): string | undefined {
  const relative = family.find((member) => member.phones.length > 0);
  if (relative !== undefined && clerk.errs('phone-of-relative')) return phoneOf(relative.phones, clerk);
  return phoneOf(phones, clerk);
}

function phoneOf(phones: readonly Since<string>[], clerk: Clerk): string | undefined {
  if (phones.length === 0) return undefined;
  const phone = at(phones, clerk.year);
  if (phones.length > 1) clerk.labels.add('several-phones');
  // People give one of the numbers they have.
  return clerk.draws.chance(0.2) ? clerk.draws.one(phones).value : phone;
}

function writeSex({ sex }: Person, clerk: Clerk): string {
  const written = clerk.errs('sex-wrong') ? (sex === 'male' ? 'female' : 'male') : sex;
  return clerk.office.dates === 'slashes' ? (written === 'male' ? 'Nam' : 'Nữ') : written;
}

/** Twelve digits are on cards since 2016 and everywhere since 2021; before that offices knew the nine. */
function numbersOf(person: Person, clerk: Clerk, other: Person): Record<string, unknown> {
  const { year, draws } = clerk;
  const hasCard = person.cards9.length > 0 && year < 2024;
  const isOld = hasCard && (year < 2016 || (year < 2021 && draws.chance(0.55)));
  if (isOld) clerk.labels.add('nine-digits');
  return {
    ...(isOld ? {} : clerk.stated('nationalId', () => clerk.number(idOf(person, clerk, other)))),
    ...(isOld || (hasCard && draws.chance(0.15))
      ? clerk.stated('idCard9', () => clerk.number(at(person.cards9, year)))
      : {}),
    ...clerk.stated('taxCode', () => person.taxCode && clerk.number(person.taxCode)),
    ...(clerk.states('insurance') && person.insurance !== undefined
      ? { socialInsuranceNumber: clerk.number(person.insurance) }
      : {}),
  };
}

function idOf(person: Person, clerk: Clerk, other: Person): string {
  const [relative] = person.family;
  if (relative !== undefined && clerk.errs('number-of-relative')) return relative.nationalId;
  if (clerk.errs('number-of-another')) return other.nationalId;
  if (person.formerNationalId !== undefined && clerk.year < 2024) {
    clerk.labels.add('former-number');
    return person.formerNationalId;
  }
  return person.nationalId;
}

function parentsOf({ father, mother }: Person, clerk: Clerk): Record<string, unknown> {
  if (!clerk.states('parents')) return {};
  const write = (name: PersonName | undefined): string | undefined => {
    if (name === undefined || clerk.draws.chance(0.08)) return undefined;
    const text = nameText(name);
    return clerk.text(clerk.errs('parent-slip') ? typingSlip(text, clerk.draws) : text);
  };
  const [fatherName, motherName] = [write(father), write(mother)];
  return { ...(fatherName !== undefined && { fatherName }), ...(motherName !== undefined && { motherName }) };
}

function relativesOf({ family, father, mother }: Person, clerk: Clerk): Record<string, unknown> {
  if (family.length === 0 || !clerk.states('relatives')) return {};
  const relatives = family.slice(0, 2).map((member) => ({
    relation: relationOf(member, father, mother),
    fullName: clerk.text(nameText(member.name)),
    ...(clerk.states('nationalId') && { nationalId: member.nationalId }),
  }));
  return { relatives };
}

function relationOf({ name }: Person, father: PersonName | undefined, mother: PersonName | undefined): string {
  return name === father ? 'cha' : name === mother ? 'mẹ' : 'người trong hộ';
}
