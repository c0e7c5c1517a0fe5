import type { Draw } from './draw';

/** Somebody who exists, of whom sources hold records. */
export interface SoakPerson {
  readonly fullName: string;
  readonly sex: 'male' | 'female';
  readonly dateOfBirth: string;
  readonly nationalId: string;
  readonly idCard9: string;
  readonly phone: string;
  readonly communeCode: string;
  readonly fatherName: string;
  readonly motherName: string;
  /** The head of the household, as relatives name him; empty for himself. */
  readonly headId: string;
}

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm'];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Đức'];
const GIVENS = ['An', 'Anh', 'Bình', 'Hoa', 'Hoà', 'Hùng', 'Lan', 'Minh', 'Thu', 'Tuấn'];
/** Wards of Ho Chi Minh City in the code set NSO-2025-07. */
const COMMUNES = ['26740', '26734'];

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** A few households: parents and children, twins among them, who share surname, phone and ward. */
export function drawPeople(draw: Draw, households: number): SoakPerson[] {
  return Array.from({ length: households }, () => drawHousehold(draw)).flat();
}

/** People of one ward and one day, as a ward's newborns are or a source's filled-in dates make them. */
export function drawCohort(draw: Draw, size: number): SoakPerson[] {
  const dateOfBirth = drawDate(draw);
  const communeCode = draw.pick(COMMUNES);
  return Array.from({ length: size }, () => drawPerson(draw, { dateOfBirth, communeCode }));
}

function drawHousehold(draw: Draw): SoakPerson[] {
  const head = drawPerson(draw, {});
  const { communeCode, phone } = head;
  const shared = { communeCode, phone, fatherName: head.fullName, headId: head.nationalId };
  const children = Array.from({ length: draw.below(3) }, () => {
    const surname = head.fullName.split(' ')[0]!;
    return drawPerson(draw, { ...shared, surname });
  });
  const [first] = children;
  if (first === undefined || !draw.chance(0.5)) return [head, ...children];
  const { dateOfBirth, motherName } = first;
  const twin = drawPerson(draw, { ...shared, dateOfBirth, motherName, surname: first.fullName.split(' ')[0]! });
  return [head, ...children, twin];
}

function drawPerson(draw: Draw, given: Partial<SoakPerson> & { readonly surname?: string }): SoakPerson {
  const { surname = draw.pick(SURNAMES), ...known } = given;
  const sex = draw.pick(['male', 'female'] as const);
  const dateOfBirth = known.dateOfBirth ?? drawDate(draw);
  return {
    fullName: `${surname} ${draw.pick(MIDDLES)} ${draw.pick(GIVENS)}`,
    sex,
    dateOfBirth,
    nationalId: nationalIdOf(draw, sex, dateOfBirth),
    idCard9: padded(draw.below(1e9), 9),
    phone: `09${padded(draw.below(1e8), 8)}`,
    communeCode: draw.pick(COMMUNES),
    fatherName: nameOf(draw),
    motherName: nameOf(draw),
    headId: '',
    ...known,
  };
}

const nameOf = (draw: Draw): string => `${draw.pick(SURNAMES)} ${draw.pick(MIDDLES)} ${draw.pick(GIVENS)}`;

function drawDate(draw: Draw): string {
  return `${draw.between(1950, 2012)}-${padded(draw.between(1, 12), 2)}-${padded(draw.between(1, 28), 2)}`;
}

/** Place of first registration, century and sex, year of birth, six digits (Circular 59/2021/TT-BCA, art. 13). */
function nationalIdOf(draw: Draw, sex: SoakPerson['sex'], dateOfBirth: string): string {
  const century = Number(dateOfBirth.slice(0, 2)) - 19;
  return `079${2 * century + (sex === 'male' ? 0 : 1)}${dateOfBirth.slice(2, 4)}${padded(draw.below(1e6), 6)}`;
}
