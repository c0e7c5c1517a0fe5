import { BAO, HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const heldBy = (person: typeof BAO, since: string) =>
  plot('31', { area: 90.1, holders: [holder(person, { validFrom: since })] });

/** A man sold his plot, and bought it back years later. */
export const soldBack: Story = {
  title: 'Whoever sold a plot and bought it back held it twice, and not between',
  events: [
    says('population/persons/bao', 1, '2004-01-01', BAO),
    says('population/persons/hai', 1, '2004-01-01', HAI),
    says('land/land-parcels/p', 1, '2010-01-01', heldBy(BAO, '2005-01-10')),
    says('land/land-parcels/p', 2, '2016-01-01', heldBy(HAI, '2015-06-01')),
    says('land/land-parcels/p', 3, '2021-01-01', heldBy(BAO, '2020-11-01')),
  ],
  expected: async (registry) => {
    const [bao, hai] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/hai')];
    const on = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`)).map(
        ({ goldenId }) => goldenId,
      );
    expect(await on('2004-06-01')).toEqual([]);
    expect(await on('2012-01-01')).toEqual([bao]);
    expect(await on('2015-06-01')).toEqual([hai]);
    expect(await on('2018-01-01')).toEqual([hai]);
    expect(await on('2026-01-01')).toEqual([bao]);
    expect(await registry.relations('population/persons/hai')).toMatchObject([
      { inForce: false, outOfForceSince: '2020-11-01' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
