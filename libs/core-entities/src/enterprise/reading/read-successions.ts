import { foldDiacritics, parseTaxCode } from '@sogoc/vietnam';

import type { RelationDeclaration, StatedRelation } from '../../declaration/relation-declaration';
import { PERIOD_MEMBERS, dateOf, readPeriod } from '../../periods/read-period';
import type { StatedAct } from '../../declaration/relation-declaration';
import { type RawObject, readObject } from '../../reading/read-raw';
import { readWord, wordOf } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { parseHouseholdRegistration } from './household-registration';

/** An enterprise that another came of, or came to be, and how. */
export interface StatedSuccession {
  readonly kind?: string;
  readonly taxCode?: string;
  readonly registrationNumber?: string;
  readonly name?: string;
  readonly date?: string;
  readonly act?: StatedAct;
}

export const SUCCESSION_MEMBERS: ReadonlySet<string> = new Set([
  'kind',
  'taxCode',
  'registrationNumber',
  'name',
  'date',
  ...PERIOD_MEMBERS,
]);

/** How enterprises come of one another (Law on Enterprises 59/2020/QH14 art. 198 to 205; Decree 168/2025/NĐ-CP). */
const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['DIVISION', 'division'],
  ['CHIA', 'division'],
  ['CHIA DOANH NGHIEP', 'division'],
  ['CHIA CONG TY', 'division'],
  ['SEPARATION', 'separation'],
  ['TACH', 'separation'],
  ['TACH DOANH NGHIEP', 'separation'],
  ['TACH CONG TY', 'separation'],
  ['CONSOLIDATION', 'consolidation'],
  ['HOP NHAT', 'consolidation'],
  ['HOP NHAT DOANH NGHIEP', 'consolidation'],
  ['HOP NHAT CONG TY', 'consolidation'],
  ['MERGER', 'merger'],
  ['SAP NHAP', 'merger'],
  ['SAP NHAP DOANH NGHIEP', 'merger'],
  ['SAP NHAP CONG TY', 'merger'],
  ['CONVERSION', 'conversion'],
  ['CHUYEN DOI', 'conversion'],
  ['CHUYEN DOI LOAI HINH', 'conversion'],
  ['CHUYEN DOI LOAI HINH DOANH NGHIEP', 'conversion'],
  ['BRANCH TO COMPANY', 'branch-to-company'],
  ['CHI NHANH THANH CONG TY', 'branch-to-company'],
  ['CHUYEN CHI NHANH THANH CONG TY', 'branch-to-company'],
  ['HOUSEHOLD TO ENTERPRISE', 'household-to-enterprise'],
  ['HO KINH DOANH THANH DOANH NGHIEP', 'household-to-enterprise'],
  ['HO KINH DOANH CHUYEN DOI', 'household-to-enterprise'],
  ['CHUYEN DOI TU HO KINH DOANH', 'household-to-enterprise'],
]);

/** Words within a longer phrase that tell the kind, the first that is met: a household that became a company was converted, too. */
const KIND_PHRASES: readonly (readonly [string, string])[] = [
  ['HO KINH DOANH', 'household-to-enterprise'],
  ['CHI NHANH', 'branch-to-company'],
  ['HOP NHAT', 'consolidation'],
  ['SAP NHAP', 'merger'],
  ['CHUYEN DOI', 'conversion'],
  ['CO PHAN HOA', 'conversion'],
];

function kindOf(object: RawObject): string | undefined {
  const folded = foldDiacritics(object.text('kind') ?? '');
  const isKnown = wordOf(folded, KIND_WORDS) !== undefined;
  const told = isKnown ? undefined : KIND_PHRASES.find(([phrase]) => folded.includes(phrase));
  return told?.[1] ?? readWord(object, 'kind', KIND_WORDS, 'UNKNOWN_WORD');
}

/** Reads and sets `predecessors` or `successors`; an item that names nobody is left out. */
export function readSuccessions(
  reader: RecordReader,
  attribute: 'predecessors' | 'successors',
): readonly StatedSuccession[] {
  const successions = reader.list(attribute).flatMap((item, index) => {
    const object = readObject(item, `${attribute}/${index}`, reader.log);
    return (object === undefined ? undefined : readSuccession(object, reader)) ?? [];
  });
  return reader.set(attribute, successions) ?? [];
}

function readSuccession(object: RawObject, { context }: RecordReader): StatedSuccession | undefined {
  object.noteUnknown(SUCCESSION_MEMBERS);
  const kind = kindOf(object);
  const text = object.text('taxCode');
  const path = object.pathOf('taxCode');
  const taxCode = text === undefined ? undefined : object.log.keep(parseTaxCode(text, context, path)).value;
  const registrationNumber = parseHouseholdRegistration(object.text('registrationNumber'));
  const [name, date] = [object.text('name'), dateOf(object, 'date')];
  const { act } = readPeriod(object);
  if (taxCode === undefined && registrationNumber === undefined && name === undefined) return undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(taxCode === undefined ? {} : { taxCode }),
    ...(registrationNumber === undefined ? {} : { registrationNumber }),
    ...(name === undefined ? {} : { name }),
    ...(date === undefined ? {} : { date }),
    ...(act === undefined ? {} : { act }),
  };
}

export const SUCCESSION_RELATIONS: readonly RelationDeclaration[] = [
  {
    type: 'predecessor-enterprise',
    titleVi: 'Doanh nghiệp trước khi tổ chức lại',
    titleEn: 'Predecessor',
    inverseTitleVi: 'Doanh nghiệp sau khi tổ chức lại',
    inverseTitleEn: 'Successor',
    targets: ['enterprises'],
    meaning: 'predecessor',
    statedIn: ['predecessors'],
  },
  {
    type: 'successor-enterprise',
    titleVi: 'Doanh nghiệp sau khi tổ chức lại',
    titleEn: 'Successor',
    inverseTitleVi: 'Doanh nghiệp trước khi tổ chức lại',
    inverseTitleEn: 'Predecessor',
    targets: ['enterprises'],
    meaning: 'successor',
    statedIn: ['successors'],
  },
];

/** Predecessors, then successors; the role is the kind of reorganisation. */
export function successionRelations(attributes: Readonly<Record<string, unknown>>): StatedRelation[] {
  const of = (name: string): readonly StatedSuccession[] => (attributes[name] ?? []) as readonly StatedSuccession[];
  return [
    ...of('predecessors').map((stated, index) => relationOf('predecessor-enterprise', `predecessors/${index}`, stated)),
    ...of('successors').map((stated, index) => relationOf('successor-enterprise', `successors/${index}`, stated)),
  ];
}

function relationOf(type: string, attribute: string, stated: StatedSuccession): StatedRelation {
  const { kind = type, taxCode, registrationNumber, name, date, act } = stated;
  const number =
    registrationNumber === undefined
      ? { scheme: 'tax-code', value: taxCode }
      : { scheme: 'household-registration', value: registrationNumber };
  return {
    type,
    attribute,
    role: kind,
    ...(number.value === undefined ? {} : { scheme: number.scheme, value: number.value }),
    ...(name === undefined ? {} : { name }),
    ...(date === undefined ? {} : { validFrom: date }),
    ...(act === undefined ? {} : { act }),
  };
}
