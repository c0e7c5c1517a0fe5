import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** What the registry knew at an instant is another question than what was so then. */
export const knownThen: Story = {
  title: 'What was known before the registry was, and before a change came in',
  inOrderTold: true,
  events: [
    says('population/persons/bao', 1, '2020-01-01', BAO),
    says('population/persons/lan', 1, '2020-01-01', LAN),
    says('land/land-parcels/p', 1, '2020-02-01', plot('31', { holders: [holder(BAO)] })),
  ],
  expected: async (registry) => {
    const [bao, lan] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/lan')];
    expect(await registry.relations('land/land-parcels/p', '?asOf=2013-01-01T00:00:00Z')).toEqual([]);
    const before = new Date().toISOString();
    await registry.send(says('land/land-parcels/p', 2, '2024-02-01', plot('31', { holders: [holder(LAN)] })));
    await registry.work();
    const known = async (record: string) =>
      (await registry.relations(record, `?knownAt=${before}`)).map(({ goldenId }) => goldenId);
    const id = await registry.idOf('land/land-parcels/p');
    expect(await known('land/land-parcels/p')).toEqual([bao]);
    expect(await known('population/persons/bao')).toEqual([id]);
    expect(await known('population/persons/lan')).toEqual([]);
    expect((await registry.relations('land/land-parcels/p', '?inForce=true')).map(({ goldenId }) => goldenId)).toEqual([
      lan,
    ]);
    const { attributes } = await registry.get(`land-parcels/${id}?knownAt=${before}`);
    expect(attributes.holders).toMatchObject([{ name: BAO.fullName }]);
  },
};
