import { holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const RENAMED = { ...LAN, fullName: 'Phạm Bảo Châu' };

/** A woman changed her name. The land register has her old one beside her number. */
export const nameChanged: Story = {
  title: 'A changed name does not part a person from her land',
  events: [
    says('population/persons/l', 1, '2016-03-01', LAN),
    says('land/land-parcels/p', 1, '2018-04-01', plot('31', { holders: [holder(LAN)] })),
    says('population/persons/l', 2, '2022-03-01', RENAMED),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/l');
    expect(attributes).toMatchObject({ fullName: RENAMED.fullName, formerNames: [LAN.fullName] });
    expect(await registry.relations('population/persons/l')).toMatchObject([{ status: 'resolved', inForce: true }]);
    const { items } = await registry.ask('POST', 'persons/search', { text: LAN.fullName });
    expect(items).toMatchObject([{ id }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
