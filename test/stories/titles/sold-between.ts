import { BAO, HAI, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const heldBy = (person: typeof BAO, since: string) =>
  plot('31', { area: 90.1, holders: [holder(person, { validFrom: since })] });

/** A plot was sold twice between two reports of the land register; the city's office reported the holder between. */
export const soldBetween: Story = {
  title:
    'A holder whom only another office knew is a former one, and the one before him is not said to have held beside him',
  events: [
    says('population/persons/bao', 1, '2004-01-01', BAO),
    says('population/persons/hai', 1, '2004-01-01', HAI),
    says('population/persons/lan', 1, '2004-01-01', LAN),
    says('land/land-parcels/p', 1, '2010-01-01', heldBy(BAO, '2005-01-10')),
    says('hcm-land-management/land-parcels/p', 1, '2016-01-01', heldBy(HAI, '2015-06-01')),
    says('land/land-parcels/p', 2, '2021-01-01', heldBy(LAN, '2020-11-01')),
  ],
  expected: async (registry) => {
    const validity = async (key: string, day: string) =>
      (await registry.relations(`population/persons/${key}`, `?validAt=${day}`))[0].validity;
    expect(await validity('bao', '2012-01-01')).toBe('valid');
    expect(await validity('bao', '2015-12-01')).toBe('unknown');
    expect(await validity('hai', '2015-12-01')).toBe('valid');
    for (const key of ['bao', 'hai'])
      expect(await registry.relations(`population/persons/${key}`)).toMatchObject([{ inForce: false }]);
  },
};
