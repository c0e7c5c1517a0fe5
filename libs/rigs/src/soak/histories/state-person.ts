import type { Draw } from './draw';
import type { SoakPerson } from './draw-people';

const ETHNICITIES = ['Kinh', 'Tày', 'Hoa'];
const MARITAL = ['single', 'married', 'divorced'];

/** How one source sees a person: some of it missing, some of it wrong, and now and then another one's number. */
export function statePerson(
  draw: Draw,
  person: SoakPerson,
  others: readonly SoakPerson[],
): Readonly<Record<string, unknown>> {
  const stated: Record<string, unknown> = { fullName: stateName(draw, person.fullName) };
  const state = (attribute: string, share: number, value: () => unknown): void => {
    if (draw.chance(share)) stated[attribute] = value();
  };
  state('dateOfBirth', 0.9, () => stateDate(draw, person.dateOfBirth));
  state('sex', 0.7, () => person.sex);
  state('nationalId', 0.65, () => stateNumber(draw, person, others));
  state('idCard9', 0.15, () => person.idCard9);
  state('phone', 0.4, () => person.phone);
  state('currentAddress', 0.7, () => ({ communeCode: person.communeCode, codeSet: 'NSO-2025-07' }));
  state('fatherName', 0.35, () => person.fatherName);
  state('motherName', 0.35, () => person.motherName);
  state('ethnicity', 0.3, () => draw.pick(ETHNICITIES));
  state('maritalStatus', 0.3, () => draw.pick(MARITAL));
  state('deceasedOn', 0.03, () => draw.pick(['2020-03-01', '2024-11-30']));
  if (person.headId !== '') state('relatives', 0.25, () => [fatherOf(draw, person)]);
  return stated;
}

function stateName(draw: Draw, name: string): string {
  const words = name.split(' ');
  switch (draw.weighted({ whole: 75, plain: 12, short: 8, other: 5 })) {
    case 'plain':
      return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    case 'short':
      return [words[0], words.at(-1)].join(' ');
    case 'other':
      return [...words.slice(0, -1), 'Khánh'].join(' ');
    case 'whole':
      return name;
  }
}

function stateDate(draw: Draw, date: string): string {
  switch (draw.weighted({ whole: 85, year: 8, slip: 7 })) {
    case 'year':
      return date.slice(0, 4);
    case 'slip':
      return `${date.slice(0, 8)}${String(draw.between(1, 28)).padStart(2, '0')}`;
    case 'whole':
      return date;
  }
}

function stateNumber(draw: Draw, { nationalId }: SoakPerson, others: readonly SoakPerson[]): string {
  switch (draw.weighted({ own: 84, slip: 7, strange: 9 })) {
    case 'slip':
      return `${nationalId.slice(0, 11)}${draw.below(10)}`;
    case 'strange':
      return draw.pick(others).nationalId;
    case 'own':
      return nationalId;
  }
}

function fatherOf(draw: Draw, { headId, fatherName }: SoakPerson): unknown {
  return { relation: 'father', nationalId: headId, fullName: draw.chance(0.8) ? fatherName : 'Vũ Quốc Khánh' };
}
