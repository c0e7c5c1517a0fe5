import { coreRegistry } from '@sogoc/core-entities';

import { faultsOfMapping } from './column-mapping';
import { faultOfColumns } from './fault-of-columns';

const persons = coreRegistry.entityByCollection('persons')!;
const MAPPING = { columns: { ma: 'recordKey', ten: 'fullName', ghi_chu: null } };
const fault = (heading: string, mapping?: typeof MAPPING) => faultOfColumns(heading.split(','), mapping, persons);

describe('the columns of a heading', () => {
  it.each([
    ['id,fullName,extra', undefined],
    ['record_key,fullName,permanentAddress.text,permanentAddress.ward', undefined],
    ['ma,ten,ghi_chu,phone,phone2', MAPPING],
    ['id,fullName,phone1,phone2,emails,sex2', undefined],
    ['ma,ten,ghi_chu,phong,email1,states', MAPPING],
    // Beside the mapped one it is no key.
    ['ma,ten,ghi_chu,id', MAPPING],
  ])('do: %s', (heading, mapping) => {
    expect(fault(heading, mapping)).toBeUndefined();
  });

  it.each([
    [
      'key,id,fullName',
      undefined,
      'The columns "key" and "id" both mean recordKey. Say it in a mapping, as {"columns": {"key":"recordKey","id":null}}',
    ],
    [
      'recordKey,fullName,ma,ten,ghi_chu',
      MAPPING,
      'The columns "ma" and "recordKey" both mean recordKey. The columns "ten" and "fullName" both mean fullName. ' +
        'Write into the mapping "recordKey":null,"fullName":null;',
    ],
    [
      'id,permanentAddress.text,permanentAddress',
      undefined,
      'The columns "permanentAddress.text" and "permanentAddress" both mean permanentAddress.',
    ],
  ])('that mean the same are told: %s', (heading, mapping, told) => {
    expect(fault(heading, mapping)).toContain(told);
  });

  it.each([
    [
      'id,fullName,dateOfBirht',
      undefined,
      'The column "dateOfBirht" means nothing here. Did you mean dateOfBirth? ' +
        'Say it in a mapping, as {"columns": {"id":"recordKey","dateOfBirht":"dateOfBirth"}}; null leaves a column out',
    ],
    ['ma,ten,ghi_chu,date_of_birth', MAPPING, 'Write into the mapping "date_of_birth":"dateOfBirth"'],
    ['ID,fullName', undefined, '{"columns": {"ID":"recordKey"}}'],
    ['id,fullName,permanentAdress.text', undefined, 'Did you mean permanentAddress.text?'],
    ['id,fullName,sourceVersoin', undefined, 'Did you mean sourceVersion?'],
  ])('that are misspelt are told: %s', (heading, mapping, told) => {
    expect(fault(heading, mapping)).toContain(told);
  });

  it('say where the key was looked for', () => {
    expect(fault('ma_ho_so,fullName')).toMatch(/No column is the key .* recordKey, record_key, key, id\./);
  });

  it('may keep a name that is nearly an attribute, when the mapping says so', () => {
    const mapping = { columns: { ma: 'recordKey', dateOfBirht: 'dateOfBirht' } };
    expect(faultsOfMapping(mapping, persons)).toEqual([]);
    expect(faultOfColumns(['ma', 'dateOfBirht', 'sex'], mapping, persons)).toBeUndefined();
  });

  it('with members that an attribute does not have are told', () => {
    expect(fault('id,fullName,permanentAddress.txet')).toContain(
      'permanentAddress has no member txet (did you mean permanentAddress.text?)',
    );
    expect(fault('id,fullName,dateOfBirth.year')).toContain('dateOfBirth has no members');
    const mapped = (meaning: string) => faultsOfMapping({ columns: { a: 'recordKey', b: meaning } }, persons);
    expect(mapped('permanentAddress.txet')[0]).toMatch(/^b: permanentAddress has no member txet \(did you mean/);
    expect(mapped('permanentAddress.ward')[0]).toMatch(/its members: text, communeCode/);
    expect(mapped('fullName.first')).toEqual(['b: fullName has no members.']);
    expect(mapped('permanentAddress.validFrom')).toEqual([]);
  });
});
