import {
  enterpriseNameParts,
  isPlaceholderEnterpriseName,
  parseLegalForm,
  type EnterpriseNameParts,
  type LegalForm,
} from '@sogoc/vietnam';
import { declaredText } from '../../reading/repair-or-report-garbled-text';
import { readFormerNames } from '../../periods/read-former-names';
import type { RecordReader } from '../../reading/record-reader';
import { nameAsMeant } from './name-as-meant';
import { ownerInBrackets } from './owner-in-brackets';

export interface EnterpriseNames {
  readonly name?: EnterpriseNameParts;
  readonly foreignName?: EnterpriseNameParts;
  readonly shortName?: EnterpriseNameParts;
  readonly legalForm?: LegalForm;
  /** Named in brackets behind the sign of a household business. */
  readonly owner?: string;
}

/** Reads and sets the three names and the legal form, which the Vietnamese name states too. */
export function readEnterpriseNames(reader: RecordReader): EnterpriseNames {
  const whole = readNamed(reader, 'name');
  const foreignName = readNamed(reader, 'foreignName');
  const shortName = readNamed(reader, 'shortName');
  const stated = readLegalForm(reader);
  const { name, owner } = partedFromOwner(whole);
  if (stated !== undefined && name?.legalForm !== undefined && contradicts(stated, name.legalForm)) {
    reader.log.note('LEGAL_FORM_CONTRADICTION', 'legalForm');
  }
  return { name, foreignName, shortName, legalForm: stated ?? name?.legalForm, owner };
}

/** What follows reads the sign by itself; the canonical name keeps the brackets. */
function partedFromOwner(name: EnterpriseNameParts | undefined): Pick<EnterpriseNames, 'name' | 'owner'> {
  const isFirm = name?.legalForm !== undefined && name.legalForm !== 'household';
  const parted = name === undefined || isFirm ? undefined : ownerInBrackets(name.text);
  return parted === undefined ? { name } : { name: enterpriseNameParts(parted.sign), owner: parted.owner };
}

/** Reads and sets the names that it bore before. */
export function readNamesBefore(reader: RecordReader): void {
  readFormerNames(reader, (text, path, object) => {
    const { text: name } = enterpriseNameParts(declaredText(text, path, object, reader.context), path);
    return name === '' ? undefined : name;
  });
}

/** Only the Vietnamese name is expected to begin with a legal form. */
function readNamed(
  reader: RecordReader,
  attribute: 'name' | 'foreignName' | 'shortName',
): EnterpriseNameParts | undefined {
  const text = reader.text(attribute);
  if (text === undefined) return undefined;
  const parts = enterpriseNameParts(
    declaredText(reader.written(attribute, text), attribute, reader, reader.context),
    attribute,
  );
  if (parts.legalForm === undefined && isPlaceholderEnterpriseName(parts.text)) {
    reader.log.note('PLACEHOLDER_VALUE', attribute);
    return undefined;
  }
  if (attribute === 'name') reader.log.keep(parts);
  reader.set(attribute, parts.text);
  if (parts.keys.plain === '') return undefined;
  const meant = nameAsMeant(parts.text);
  return meant === parts.text ? parts : enterpriseNameParts(meant, attribute);
}

/** The legal form's code where the word is known, else the source's text. */
function readLegalForm(reader: RecordReader): LegalForm | undefined {
  const text = reader.text('legalForm');
  if (text === undefined) return undefined;
  const { value } = reader.log.keep(parseLegalForm(text));
  reader.set('legalForm', value ?? text);
  return value;
}

const FAMILY: Readonly<Partial<Record<LegalForm, string>>> = {
  limited: 'limited',
  'limited-one-member': 'limited',
  'limited-two-members': 'limited',
};

/** `company` and `corporation` say nothing about the form. */
export function contradicts(left: LegalForm, right: LegalForm): boolean {
  if ([left, right].some((form) => form === 'company' || form === 'corporation')) return false;
  return (FAMILY[left] ?? left) !== (FAMILY[right] ?? right);
}
