import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const NEW = { ...HAI, nationalId: '079076000555' };

/** The authority says which number another took the place of; one office has the new one, two others the old. */
export const newNumberKnownToAThird: Story = {
  title: 'A number established anew: offices that have the old one and offices that have the new one mean one person',
  events: [
    says('population/persons/h', 1, '2016-03-01', HAI),
    says('finance/persons/h', 1, '2017-03-01', HAI),
    says('healthcare/persons/h', 1, '2018-03-01', { ...HAI, sex: undefined }),
    says('land/land-parcels/p', 1, '2018-04-01', plot('31', { area: 64, holders: [holder(HAI)] })),
    says('population/persons/h', 2, '2024-03-01', { ...NEW, formerNationalIds: [HAI.nationalId] }),
    says('hcm-residence/persons/h', 1, '2024-05-01', NEW),
    says('land/land-parcels/q', 1, '2024-06-01', plot('77', { area: 95, holders: [holder(NEW)] })),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/h');
    for (const source of ['finance', 'healthcare', 'hcm-residence'])
      expect(await registry.idOf(`${source}/persons/h`)).toBe(id);
    expect(attributes.nationalId).toBe(NEW.nationalId);
    const held = await registry.relations('population/persons/h', '?type=holder&inForce=true');
    expect(held).toHaveLength(2);
    for (const number of [HAI.nationalId, NEW.nationalId])
      expect(await registry.lookup('persons', 'national-id', number)).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
