import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { csvLine } from '@sogoc/kernel';
import type { DefinitionDocument } from '@sogoc/matching';

type Attributes = Readonly<Record<string, unknown>>;

const addressText = ({ permanentAddress }: Attributes): unknown =>
  typeof permanentAddress === 'object' && permanentAddress !== null
    ? (permanentAddress as Attributes).text
    : permanentAddress;

const COLUMNS: Readonly<Record<string, (attributes: Attributes) => unknown>> = {
  full_name: ({ fullName }) => fullName,
  date_of_birth: ({ dateOfBirth }) => dateOfBirth,
  sex: ({ sex }) => sex,
  national_id: ({ nationalId }) => nationalId,
  id_card: ({ idCard9 }) => idCard9,
  phone: ({ phone }) => phone,
  address: addressText,
};

const TEXT = ['lower', 'fold', 'words'];

/** Seven comparisons and seven keys of these columns, as for any other program that links records. */
const DEFINITION: DefinitionDocument = {
  entity: 'citizen',
  source: 'source',
  key: 'id',
  features: [
    { name: 'name', columns: ['full_name'], clean: TEXT },
    { name: 'born', columns: ['date_of_birth'], clean: [], as: 'date' },
    { name: 'sex', columns: ['sex'], clean: ['lower'] },
    { name: 'national id', columns: ['national_id'], clean: ['digits'] },
    { name: 'id card', columns: ['id_card'], clean: ['digits'] },
    { name: 'phone', columns: ['phone'], clean: ['phone'] },
    { name: 'address', columns: ['address'], clean: TEXT },
  ],
  keys: [
    { name: 'national id', parts: [{ feature: 'national id' }] },
    { name: 'id card', parts: [{ feature: 'id card' }] },
    { name: 'phone', parts: [{ feature: 'phone' }] },
    { name: 'name and birth', parts: [{ feature: 'name' }, { feature: 'born' }] },
    { name: 'first word and birth', parts: [{ feature: 'name', clean: ['first-word'] }, { feature: 'born' }] },
    { name: 'name and year', parts: [{ feature: 'name' }, { feature: 'born', clean: ['first:4'] }] },
    { name: 'name and address', parts: [{ feature: 'name' }, { feature: 'address' }] },
  ],
  countFrequenciesOf: ['name'],
  model: {
    comparisons: [
      { feature: 'name', comparator: 'jaro-winkler' },
      { feature: 'born', comparator: 'date-parts' },
      { feature: 'sex', comparator: 'exact' },
      { feature: 'national id', comparator: 'damerau' },
      { feature: 'id card', comparator: 'damerau' },
      { feature: 'phone', comparator: 'damerau' },
      { feature: 'address', comparator: 'token-set' },
    ],
  },
};

/** Writes the persons of a generated world as one CSV file of plain columns, and a definition that reads it. */
export function writePlainColumns(world: string, folder: string): { definition: string; records: string } {
  const [definition, records] = [join(folder, 'plain.json'), join(folder, 'plain.csv')];
  writeFileSync(definition, JSON.stringify(DEFINITION));
  const file = openSync(records, 'w');
  try {
    writeSync(file, `${csvLine(['source', 'id', ...Object.keys(COLUMNS)])}\n`);
    for (const source of readdirSync(world)) {
      const persons = join(world, source, 'persons.ndjson');
      if (existsSync(persons)) writeSync(file, plainRows(source, readFileSync(persons, 'utf8')));
    }
  } finally {
    closeSync(file);
  }
  return { definition, records };
}

function plainRows(source: string, ndjson: string): string {
  const lines = ndjson.split('\n').filter((line) => line !== '');
  return lines
    .map((line) => {
      const { recordKey, attributes } = JSON.parse(line) as { recordKey: string; attributes: Attributes };
      const cells = Object.values(COLUMNS).map((read) => String(read(attributes) ?? ''));
      return `${csvLine([source, recordKey, ...cells])}\n`;
    })
    .join('');
}
