import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

/** A marriage ended and no other began. An office that did not hear of it still lists the wife. */
export const divorced: Story = {
  title: 'A divorced man has no wife, whoever still lists her',
  events: [
    says('population/persons/mai', 1, '2005-01-01', MAI),
    says('hcm-residence/persons/hai', 1, '2006-05-01', { ...HAI, relatives: [named(MAI, { relation: 'vợ' })] }),
    says('population/persons/hai', 1, '2019-02-03', { ...HAI, maritalStatus: 'Đã ly hôn' }),
  ],
  expected: async (registry) => {
    const hai = await registry.golden('population/persons/hai');
    expect(hai.attributes).not.toHaveProperty('relatives');
    expect(await registry.relations('population/persons/mai')).toMatchObject([{ goldenId: hai.id, inForce: false }]);
  },
};
