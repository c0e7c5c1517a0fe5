import type { AdminUnit } from '@sogoc/vietnam';

import { typingSlip } from '../faults/letters';
import type { Home } from '../places/home';
import { neighbourOf } from '../places/drawn-place';
import type { Clerk } from './clerk';
import type { AddressStyle } from './office';

/** The reform took the districts away and renamed most communes. */
const REFORM_YEAR = 2025;

export interface WrittenAddress {
  readonly text?: string;
  readonly communeCode?: string;
  readonly codeSet?: string;
  readonly provinceCode?: string;
}

/** An address by the office's habit: communes before or after the reform, full, bare or short words, with or without codes. */
export function writeAddress(stated: Home, clerk: Clerk): WrittenAddress | string {
  const home = clerk.errs('commune-wrong') ? { ...stated, place: neighbourOf(stated.place) } : stated;
  const { units, codes } = clerk.office.address;
  const isOld = units === 'old' || (units === 'by-date' && clerk.year <= REFORM_YEAR);
  clerk.labels.add(isOld ? 'old-commune' : 'new-commune');
  const text = clerk.text(addressText(home, isOld, clerk));
  if (codes === 'none') return text;
  const { commune, newCommune, newProvince, province } = home.place;
  const unit = isOld ? commune : newCommune;
  if (codes === 'bare') return { text, communeCode: unit.code };
  const coded = { communeCode: unit.code, codeSet: unit.codeSet, provinceCode: (isOld ? province : newProvince).code };
  if (codes === 'with-set') return { ...coded, text };
  return home.hamlet === '' ? coded : { ...coded, text: clerk.text(home.hamlet) };
}

function addressText({ place, street, hamlet }: Home, isOld: boolean, clerk: Clerk): string {
  const habit = clerk.office.address.words;
  const units = isOld ? [place.commune, place.district, place.province] : [place.newCommune, place.newProvince];
  const named = units.map((unit) => unitText(unit, habit));
  if (clerk.errs('typing')) named[0] = typingSlip(named[0] ?? '', clerk.draws);
  const near = clerk.errs('address-cut') ? [] : [street, habit === 'short' ? shortHamlet(hamlet) : hamlet];
  return [...near, ...named].filter((part) => part !== undefined && part !== '').join(habit === 'short' ? ' - ' : ', ');
}

const SHORT_UNITS: Readonly<Record<string, string>> = {
  tinh: '',
  'thanh-pho': 'TP. ',
  quan: 'Q. ',
  huyen: 'H. ',
  'thi-xa': 'TX. ',
  phuong: 'P. ',
  xa: 'X. ',
  'thi-tran': 'TT. ',
  'dac-khu': 'ĐK ',
};

function unitText({ fullName, name, type }: AdminUnit, style: AddressStyle['words']): string {
  if (style === 'full') return fullName.charAt(0).toLowerCase() + fullName.slice(1);
  if (style === 'short') return (SHORT_UNITS[type] ?? '') + name;
  return /^\d/.test(name) ? fullName : name;
}

const SHORT_HAMLETS: readonly (readonly [word: string, short: string])[] = [
  ['Tổ dân phố', 'TDP'],
  ['Khu phố', 'KP'],
  ['Thôn', 'Th.'],
  ['Ấp', 'A.'],
];

function shortHamlet(hamlet: string): string {
  const [word = '', short = ''] = SHORT_HAMLETS.find(([start]) => hamlet.startsWith(start)) ?? [];
  return word === '' ? hamlet : `${short} ${hamlet.slice(word.length + 1)}`;
}
