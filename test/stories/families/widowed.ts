import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const WIFE = { ...MAI, maritalStatus: 'Đã kết hôn', relatives: [named(HAI, { relation: 'chồng' })] };

/** A marriage ends when one of the two dies (Law on Marriage and Family 52/2014/QH13 art. 65). */
export const widowed: Story = {
  title: 'A widow has no husband in force, also where another office lists him',
  events: [
    says('population/persons/hai', 1, '2005-01-01', HAI),
    says('hcm-residence/persons/mai', 1, '2006-01-01', WIFE),
    says('population/persons/mai', 1, '2006-02-01', WIFE),
    says('population/persons/hai', 2, '2020-03-10', { ...HAI, status: 'Đã chết', deceasedOn: '2020-03-03' }),
    says('population/persons/mai', 2, '2020-04-01', { ...MAI, maritalStatus: 'Goá' }),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('population/persons/mai');
    expect(attributes.maritalStatus).toBe('widowed');
    expect(await registry.relations('population/persons/mai')).toMatchObject([{ inForce: false, marks: ['deceased'] }]);
    expect(await registry.relations('population/persons/hai')).toMatchObject([{ inForce: false }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
