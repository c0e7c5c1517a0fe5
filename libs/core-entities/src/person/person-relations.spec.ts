import { contradictsPersonName } from './comparing/stated-name-contradicts';
import { personRelations } from './person-relations';

describe('a name stated beside a number', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'NGUYEN THI HOA', false],
    ['Nguyễn Thị Hoà', 'Nguyễn Hoà', false],
    ['Nguyễn Thị Hoà', 'Hoà Nguyễn Thị', false],
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Lan', true],
    ['Nguyễn Thị Hoà', 'Trần Thị Hoà', true],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', true],
  ])('of %s, stated as %s: contradicts %s', (fullName, stated, contradicts) => {
    expect(contradictsPersonName({ fullName }, stated)).toBe(contradicts);
  });

  it('may be another name of the person', () => {
    expect(
      contradictsPersonName({ fullName: 'Nguyễn Thị Hoà', otherNames: ['Nguyễn Thị Lan'] }, 'Nguyễn Thị Lan'),
    ).toBe(false);
  });

  it('contradicts nobody whose name is not known', () => {
    expect(contradictsPersonName({}, 'Nguyễn Thị Lan')).toBe(false);
  });
});

describe('relations of a person', () => {
  it('are the relatives, with their number when it is stated', () => {
    const relatives = [
      { relation: 'father', nationalId: '001055000123', fullName: 'Nguyễn Văn Hải' },
      { fullName: 'Trần Thị Cúc' },
    ];
    expect(personRelations({ relatives })).toEqual([
      {
        type: 'relative',
        attribute: 'relatives/0',
        role: 'father',
        scheme: 'national-id',
        value: '001055000123',
        name: 'Nguyễn Văn Hải',
      },
      { type: 'relative', attribute: 'relatives/1', role: 'relative', name: 'Trần Thị Cúc' },
    ]);
  });
});
