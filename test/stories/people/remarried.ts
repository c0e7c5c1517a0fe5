import { HAI, LAN, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

/** A man divorced and married again. The civil registry knows, the residence office still lists the first wife. */
export const remarried: Story = {
  title: 'A divorced and remarried man has one wife',
  events: [
    says('population/persons/mai', 1, '2005-01-01', MAI),
    says('population/persons/lan', 1, '2005-01-01', LAN),
    says('hcm-residence/persons/hai', 1, '2006-05-01', { ...HAI, relatives: [named(MAI, { relation: 'vợ' })] }),
    says('population/persons/hai', 1, '2006-06-01', { ...HAI, relatives: [named(MAI, { relation: 'vợ' })] }),
    says('population/persons/hai', 2, '2021-02-03', {
      ...HAI,
      relatives: [named(LAN, { relation: 'vợ', validFrom: '2021-01-20' })],
    }),
  ],
  expected: async (registry) => {
    const [mai, lan, hai] = await Promise.all(
      ['mai', 'lan', 'hai'].map((key) => registry.golden(`population/persons/${key}`)),
    );
    expect(hai.attributes.relatives).toMatchObject([{ relation: 'wife', fullName: LAN.fullName }]);
    const relations = await registry.relations('population/persons/hai');
    expect(relations.map(({ goldenId, inForce }) => [goldenId, inForce])).toEqual(
      expect.arrayContaining([
        [lan.id, true],
        [mai.id, false],
      ]),
    );
    expect(relations).toHaveLength(2);
    expect(await registry.relations('population/persons/mai')).toMatchObject([
      { goldenId: hai.id, inForce: false, outOfForceSince: '2021-01-20' },
    ]);
  },
};
