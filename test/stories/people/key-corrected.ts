import { HAI, LAN } from '../people-of-stories';
import { says, type Story } from '../story';

/** A clerk had entered one person under another's key, and put it right. */
export const keyCorrected: Story = {
  title: 'A record that was corrected to somebody else leaves nothing behind',
  events: [
    says('population/persons/h', 1, '2016-03-01', HAI),
    says('finance/persons/77', 1, '2017-03-01', { ...HAI, phone: '0903123456' }),
    says('finance/persons/77', 2, '2017-05-01', LAN),
  ],
  expected: async (registry) => {
    const [hai, lan] = [await registry.golden('population/persons/h'), await registry.golden('finance/persons/77')];
    expect(await registry.lookup('persons', 'national-id', HAI.nationalId)).toEqual([hai.id]);
    expect(lan.identifiers).toEqual([{ scheme: 'national-id', value: LAN.nationalId, status: 'active' }]);
    expect(hai.attributes).not.toHaveProperty('phone');
    expect(lan.attributes).not.toHaveProperty('formerNames');
    expect(await registry.tasks()).toEqual([]);
  },
};
