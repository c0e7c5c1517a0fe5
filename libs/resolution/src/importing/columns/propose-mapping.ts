import type { CompiledEntity } from '@sogoc/core-entities';
import { nearestName, type Synonyms } from '@sogoc/kernel';
import { foldDiacritics, isValidTaxCode10, isValidTaxCode13 } from '@sogoc/vietnam';

import { ATTRIBUTE_SYNONYMS } from '../../intake/checking/attribute-synonyms';
import { checkAttributeType } from '../../intake/checking/check-attribute-type';
import { FaultList } from '../../intake/checking/fault-list';
import { readCell } from '../read-cell';
import { isRecordMember, MeaningsTaken, wholeOf } from './column-meaning';
import type { ColumnMapping } from './column-mapping';
import { isEmptyCell } from './is-empty-cell';
import { isRowNumber } from './row-numbers';

/** What columns that are no attributes are called, folded. */
const MEMBER_SYNONYMS: Synonyms = {
  recordKey: ['recordkey', 'key', 'id', 'ma', 'mahoso', 'sohoso', 'makhachhang', 'maso', 'uuid', 'objectid'],
  sourceVersion: ['sourceversion', 'version', 'phienban', 'rowversion'],
  observedAt: ['observedat', 'updatedat', 'modifiedat', 'lastmodified', 'ngaycapnhat', 'thoigiancapnhat', 'ngaysuadoi'],
};

/** Values that say by themselves what they are; of a column most must. */
const SHAPES: readonly { readonly attribute: string; readonly fits: (value: string) => boolean }[] = [
  { attribute: 'nationalId', fits: shaped(/^0\d{11}$/) },
  { attribute: 'idCard9', fits: shaped(/^\d{9}$/) },
  // A telephone number has ten digits too; one in eleven has the check digit of a tax code.
  { attribute: 'taxCode', fits: (value) => isValidTaxCode10(value) || isValidTaxCode13(value) },
  { attribute: 'phone', fits: shaped(/^(\+84|0)[\d .]{9,12}$/) },
  { attribute: 'email', fits: shaped(/^[^\s@]+@[^\s@]+\.\w+$/) },
  { attribute: 'parcelCode', fits: shaped(/^[0-9A-HJ-NP-Z]{12}$/) },
];
const MOST = 0.8;

/** What a column seems to be, and by what. */
export interface ProposedColumn {
  readonly column: string;
  readonly meaning: string | null;
  readonly by: 'name' | 'values' | 'nothing';
  /** Of the rows looked at, those in which the column has a value. */
  readonly filled: number;
  /** An attribute that it would be, were its values not of another type. */
  readonly unfit?: string;
}

export interface MappingProposal {
  readonly mapping: ColumnMapping;
  readonly columns: readonly ProposedColumn[];
  /** Whether a column was found that can be the key. */
  readonly hasKey: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Proposes what columns mean, by their names as Vietnamese and English sources write them, then by what their values look like. Each
 * meaning goes to one column, by its own name before others, by name before by values. A column that means nothing known is left out of the mapping's attributes (null).
 */
export function proposeMapping(
  columns: readonly string[],
  sample: readonly Row[],
  entity: CompiledEntity,
): MappingProposal {
  const taken = new Map<string, ProposedColumn>();
  const meanings = new MeaningsTaken();
  const filledIn = (column: string): string[] =>
    sample.map((row) => String(row[column] ?? '').trim()).filter((text) => text !== '');
  const unfit = new Map<string, string>();
  const give = (column: string, meaning: string | undefined, by: ProposedColumn['by']): void => {
    if (meaning === undefined || taken.has(column)) return;
    const values = sample.map((row) => row[column]).filter((value) => !isEmptyCell(value));
    if (!canBe(meaning, values, entity)) {
      unfit.set(column, meaning);
      return;
    }
    if (meanings.take(column, meaning) !== undefined) return;
    taken.set(column, { column, meaning, by, filled: filledIn(column).length });
  };
  for (const column of columns.filter((each) => isOwnName(each, entity))) give(column, column, 'name');
  for (const column of columns) give(column, meaningOfName(column, entity), 'name');
  for (const column of columns) give(column, meaningOfValues(filledIn(column), entity), 'values');
  const isKey = (column: string): boolean => {
    const values = filledIn(column);
    const isUnique = values.length === sample.length && new Set(values).size === values.length;
    return values.length > 0 && isUnique && !isRowNumber(column, values);
  };
  give(
    columns.find((column) => !taken.has(column) && !unfit.has(column) && isKey(column)) ?? '',
    'recordKey',
    'values',
  );
  taken.delete('');
  const proposed = columns.map(
    (column): ProposedColumn =>
      taken.get(column) ?? {
        column,
        meaning: null,
        by: 'nothing',
        filled: filledIn(column).length,
        ...(unfit.has(column) && { unfit: unfit.get(column)! }),
      },
  );
  return {
    mapping: { columns: Object.fromEntries(proposed.map(({ column, meaning }) => [column, meaning])) },
    columns: proposed,
    hasKey: proposed.some(({ meaning }) => meaning === 'recordKey'),
  };
}

/** Whether most values can be read as the type of an attribute; rows with others would fail. */
function canBe(meaning: string, values: readonly unknown[], { attributeByName }: CompiledEntity): boolean {
  const declared = attributeByName.get(meaning);
  if (declared === undefined) return true;
  const fits = values.filter((value) => {
    const faults = new FaultList();
    checkAttributeType(declared, readCell(value, declared.type), '', faults);
    return faults.faults.length === 0;
  });
  return fits.length >= MOST * values.length;
}

/** Whether sources call a column so, of whatever entity. */
export function isUsualName(column: string): boolean {
  const folded = fold(column);
  return Object.hasOwn(ATTRIBUTE_SYNONYMS, folded) || Object.values(MEMBER_SYNONYMS).flat().includes(folded);
}

/** The attribute that a column is probably meant to be, by what Vietnamese and English sources call it, or by nearly its own name. */
export function attributeMeant(column: string, entity: CompiledEntity): string | undefined {
  const meaning = meaningOfName(column, entity);
  const isAttribute = meaning !== undefined && entity.attributeByName.has(wholeOf(meaning));
  return isAttribute ? meaning : nearestName(column, [...entity.attributeByName.keys()]);
}

const isOwnName = (column: string, { attributeByName }: CompiledEntity): boolean =>
  isRecordMember(column) || attributeByName.has(wholeOf(column));

function meaningOfName(column: string, { attributeByName, declaration }: CompiledEntity): string | undefined {
  const [name = '', ...path] = column.split('.');
  if (attributeByName.has(name)) return [name, ...path].join('.');
  const folded = fold(column);
  const member = Object.entries(MEMBER_SYNONYMS).find(([, names]) => names.includes(folded))?.[0];
  if (member !== undefined) return member;
  const meant = Object.hasOwn(ATTRIBUTE_SYNONYMS, folded) ? (ATTRIBUTE_SYNONYMS[folded] ?? []) : [];
  return declaration.attributes.find(
    ({ name: attribute, titleVi, titleEn }) =>
      meant.includes(attribute) || [attribute, titleVi, titleEn].some((title) => fold(title) === folded),
  )?.name;
}

function meaningOfValues(values: readonly string[], { attributeByName }: CompiledEntity): string | undefined {
  if (values.length === 0) return undefined;
  return SHAPES.find(
    ({ attribute, fits }) => attributeByName.has(attribute) && values.filter(fits).length >= MOST * values.length,
  )?.attribute;
}

function shaped(shape: RegExp): (value: string) => boolean {
  return (value) => shape.test(value);
}

/** Without case, diacritics, blanks and signs; what stands in brackets is a note. */
const fold = (name: string): string =>
  foldDiacritics(name.replace(/\(.*?\)/g, ''))
    .replaceAll(' ', '')
    .toLowerCase();
