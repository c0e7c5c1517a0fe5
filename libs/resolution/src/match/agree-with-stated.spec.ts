import { person } from '@sogoc/core-entities';

import { agreesWithStated } from './agree-with-stated';

const KNOWN = {
  fullName: 'Nguyễn Thị Hoà',
  otherNames: ['Nguyễn Hoà'],
  dateOfBirth: '1980-02-01',
  sex: 'female',
  nationalId: '001180000123',
};

describe('what is stated of a person', () => {
  it.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    ['the name', { fullName: 'Nguyễn Thị Hoà' }, true],
    ['the name without diacritics', { fullName: 'NGUYEN THI HOA' }, true],
    ['the name with the tone elsewhere', { fullName: 'Nguyễn Thị Hòa' }, true],
    ['another name that is known', { fullName: 'Nguyễn Hoà' }, true],
    ['the date of birth', { dateOfBirth: '1980-02-01' }, true],
    ['both', { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01' }, true],
    ['another name', { fullName: 'Nguyễn Thị Hoan' }, false],
    ['the surname alone', { fullName: 'Nguyễn' }, false],
    ['another date beside the name', { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-02' }, false],
    ['the year alone', { dateOfBirth: '1980' }, false],
    ['the sex alone', { sex: 'female' }, false],
    ['nothing', {}, false],
    ['what nobody knows', { email: 'a@b.vn' }, false],
  ])('%s: agrees %j -> %j', (_name, stated, agrees) => {
    expect(agreesWithStated(stated, KNOWN, person.attributes)).toBe(agrees);
  });
});
