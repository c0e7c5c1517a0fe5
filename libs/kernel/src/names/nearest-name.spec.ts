import { isMisspelt, nearestName } from './nearest-name';

const MEMBERS = ['text', 'filters', 'pageSize', 'cursor'];
const PERSON = ['fullName', 'dateOfBirth', 'sex', 'nationalId', 'formerNationalIds', 'phone'];

describe('nearestName', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['fullname', PERSON, 'fullName'],
    ['full_name', PERSON, 'fullName'],
    ['nationalID', PERSON, 'nationalId'],
    ['natoinalId', PERSON, 'nationalId'],
    ['dob', PERSON, 'dateOfBirth'],
    ['name', PERSON, 'fullName'],
    ['phoneNumber', PERSON, 'phone'],
    ['page_size', MEMBERS, 'pageSize'],
    ['filter', MEMBERS, 'filters'],
    ['query', MEMBERS, 'text'],
    ['zzz', MEMBERS, undefined],
    ['', MEMBERS, undefined],
    ['__proto__', MEMBERS, undefined],
    ['constructor', MEMBERS, undefined],
    ['x'.repeat(5_000), MEMBERS, undefined],
  ])('takes %j of %j for %j', (written, known, meant) => {
    expect(nearestName(written, known, { query: ['text'] })).toBe(meant);
  });
});

describe('a misspelt name', () => {
  it.each<[string, string, boolean]>([
    ['dateOfBirht', 'dateOfBirth', true],
    ['fulName', 'fullName', true],
    ['Full_Name', 'fullName', true],
    ['emial', 'email', true],
    ['ID', 'id', true],
    ['ib', 'id', false],
    ['name', 'fullName', false],
    ['state', 'status', false],
    ['states', 'status', false],
    ['phong', 'phone', false],
    ['phone2', 'phone', false],
    ['emails', 'email', false],
    ['fullName2', 'fullName', false],
    ['sexe', 'sex', false],
    ['', '', false],
    ['x'.repeat(5_000), 'x', false],
  ])('%j of %j: %s', (written, known, is) => {
    expect(isMisspelt(written, known)).toBe(is);
  });
});
