import { holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const HOA = { fullName: 'Huỳnh Thị Kim Hoa', dateOfBirth: '1968-10-10', sex: 'Nữ' };

/** The land register has the card of 1990; the population database has the number and knows no card. The residence office has both. */
export const cardOfNineDigits: Story = {
  title: 'A holder named by a card of nine digits that only an earlier version has',
  events: [
    says(
      'land/land-parcels/p',
      1,
      '1999-04-01',
      plot('31', { holders: [{ ...holder({ ...HOA, nationalId: '024681357' }), scheme: 'id-card-9' }] }),
    ),
    says('population/persons/h', 1, '2016-01-01', { ...HOA, nationalId: '079168000246' }),
    says('hcm-residence/persons/h', 1, '2010-01-01', { ...HOA, idCard9: '024681357' }),
    says('hcm-residence/persons/h', 2, '2022-01-01', { ...HOA, nationalId: '079168000246' }),
  ],
  expected: async (registry) => {
    const { id, identifiers } = await registry.golden('population/persons/h');
    expect(await registry.idOf('hcm-residence/persons/h')).toBe(id);
    expect(identifiers).toMatchObject([
      { scheme: 'id-card-9', value: '024681357', status: 'superseded' },
      { scheme: 'national-id', value: '079168000246', status: 'active' },
    ]);
    expect(await registry.relations('population/persons/h')).toMatchObject([{ direction: 'in', inForce: true }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
