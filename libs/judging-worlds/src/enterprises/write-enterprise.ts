import type { Clerk } from '../clerk/clerk';
import { writeAddress } from '../clerk/write-address';
import { writeDate } from '../clerk/write-date';
import { writeName } from '../clerk/write-name';
import { writePhone } from '../clerk/write-phone';
import { markSlip, toneSlip, typingSlip } from '../faults/letters';
import { at, type Home } from '../places/home';
import { SHORT_FORMS } from '../words/business-words';
import type { Enterprise, EnterpriseName } from './enterprise';

export function writeEnterprise(enterprise: Enterprise, clerk: Clerk): Record<string, unknown> {
  const { year, draws } = clerk;
  const name = nameAt(enterprise, clerk);
  const { parentTaxCode, industries, capital } = enterprise;
  return {
    ...clerk.stated('taxCode', () => writeTaxCode(enterprise, clerk)),
    ...clerk.stated('name', () => writeEnterpriseName(name, clerk)),
    ...clerk.stated('foreignName', () => name.foreign),
    ...clerk.stated('shortName', () => name.short),
    ...clerk.stated('registeredAddress', () => writeAddress(seatAt(enterprise, clerk), clerk)),
    ...representativesOf(enterprise, clerk),
    ...clerk.stated('foundedOn', () => writeFounding(enterprise, clerk)),
    ...clerk.stated('phone', () =>
      writePhone(draws.chance(0.15) ? draws.one(enterprise.phones).value : at(enterprise.phones, year), clerk),
    ),
    ...clerk.stated('email', () => enterprise.email),
    ...clerk.stated('industries', () => [...industries]),
    ...clerk.stated('charterCapital', () => capital),
    ...(parentTaxCode !== undefined && clerk.stated('parentTaxCode', () => parentTaxCode)),
  };
}

function nameAt({ names }: Enterprise, clerk: Clerk): EnterpriseName {
  const name = clerk.errs('former-name') ? names[0]?.value : at(names, clerk.year);
  if (name !== names.at(-1)?.value) clerk.labels.add('renamed');
  return name ?? at(names, clerk.year);
}

function seatAt({ seats }: Enterprise, clerk: Clerk): Home {
  const seat = at(seats, clerk.year);
  if (seat !== seats.at(-1)?.value) clerk.labels.add('moved');
  return seat;
}

function writeTaxCode({ taxCode, parentTaxCode }: Enterprise, clerk: Clerk): string {
  if (parentTaxCode !== undefined && clerk.errs('parent-code')) return parentTaxCode;
  const written = clerk.draws.chance(0.3) ? taxCode.replace('-', '') : taxCode;
  return clerk.number(written);
}

function representativesOf({ representatives }: Enterprise, clerk: Clerk): Record<string, unknown> {
  if (!clerk.states('representatives')) return {};
  const { name, nationalId } = at(representatives, clerk.year);
  if (representatives.length > 1) clerk.labels.add('representative-changed');
  const number = clerk.states('nationalId') ? { nationalId: clerk.number(nationalId) } : {};
  return { legalRepresentatives: [{ fullName: writeName(name, clerk), ...number, title: 'Giám đốc' }] };
}

function writeFounding({ founded }: Enterprise, clerk: Clerk): string {
  const isPadded = clerk.habit('founding-padded', clerk.office.padsFounding ?? 0) || clerk.errs('founding-padded');
  if (!isPadded) return writeDate(founded, clerk);
  return clerk.office.dates === 'iso' ? `${founded.year}-01-01` : `01/01/${founded.year}`;
}

function writeEnterpriseName(name: EnterpriseName, clerk: Clerk): string {
  const form = clerk.errs('form-omitted') ? '' : name.form;
  const activity = name.activity !== '' && clerk.errs('activity-omitted') ? '' : name.activity;
  let proper = name.proper;
  if (clerk.errs('typing')) proper = typingSlip(proper, clerk.draws);
  if (clerk.errs('tone')) proper = toneSlip(proper, clerk.draws);
  if (clerk.errs('mark')) proper = markSlip(proper, clerk.draws);
  const full = [name.unit, form, activity, proper].filter((part) => part !== undefined && part !== '').join(' ');
  return clerk.text(abbreviate(full, clerk));
}

/** Offices shorten as the field on their screen wants it; some of them without the marks of the short form: `DT` for `ĐT`. */
function abbreviate(full: string, clerk: Clerk): string {
  const { draws, office } = clerk;
  if (!clerk.errs('abbreviated') && !clerk.habit('short-forms', office.writing.shortForms ?? 0.25)) return full;
  let text = full;
  for (const [long, shorts] of Object.entries(SHORT_FORMS)) {
    if (!text.includes(long) || draws.chance(0.25)) continue;
    const short = draws.one(shorts);
    text = text.replace(long, draws.chance(0.15) ? short.replace('Đ', 'D') : short);
  }
  return text.replace(/ {2,}/g, ' ');
}
