import { HAI, LAN, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

/** A divorce was entered of the husband, with its day; a next marriage of another man without one. Both first wives' records lag. */
export const divorceOnOneSide: Story = {
  title: 'A marriage that ended by the record of one of the two is over at both ends',
  events: [
    says('population/persons/mai', 1, '2010-01-01', {
      ...MAI,
      relatives: [named(HAI, { relation: 'chồng', validFrom: '2008-05-01' })],
    }),
    says('population/persons/hai', 1, '2019-01-01', {
      ...HAI,
      maritalStatus: 'Đã ly hôn',
      relatives: [named(MAI, { relation: 'vợ', validFrom: '2008-05-01', validTo: '2018-01-10' })],
    }),
    says('population/persons/lan', 1, '2020-02-01', { ...LAN, relatives: [named(HAI, { relation: 'chồng' })] }),
  ],
  expected: async (registry) => {
    const [hai, lan] = [await registry.idOf('population/persons/hai'), await registry.idOf('population/persons/lan')];
    const ended = { goldenId: hai, inForce: false, outOfForceSince: '2018-01-10' };
    const ofMai = await registry.relations('population/persons/mai');
    expect(ofMai.map(({ goldenId, inForce, outOfForceSince }) => ({ goldenId, inForce, outOfForceSince }))).toEqual([
      ended,
      ended,
    ]);
    expect(await registry.relations('population/persons/hai', '?inForce=true')).toMatchObject([{ goldenId: lan }]);
    expect(await registry.relations('population/persons/mai', '?validAt=2012-01-01&inForce=true')).toHaveLength(2);
    expect(await registry.tasks()).toEqual([]);
  },
};
