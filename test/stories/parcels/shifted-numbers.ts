import { BAO, HAI, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const row = [
  { key: 'a', before: '31', after: '32', held: { area: 120.4, holders: [holder(BAO)] } },
  { key: 'b', before: '32', after: '33', held: { area: 95.7, holders: [holder(LAN)] } },
  { key: 'c', before: '33', after: '34', held: { area: 210.2, holders: [holder(HAI)] } },
];

/** A number was put in, and the plots behind it on the sheet moved up by one. The city's office has the old numbers. */
export const shiftedNumbers: Story = {
  title: 'Plots whose numbers moved up by one stay what they were',
  events: [
    ...row.map(({ key, before, held }) => says(`land/land-parcels/${key}`, 1, '2015-01-01', plot(before, held))),
    ...row.map(({ key, before, held }) =>
      says(`hcm-land-management/land-parcels/${key}`, 1, '2016-01-01', plot(before, held)),
    ),
    ...row.map(({ key, after, held }) => says(`land/land-parcels/${key}`, 2, '2025-08-01', plot(after, held))),
  ],
  expected: async (registry) => {
    const ids = await Promise.all(row.map(({ key }) => registry.idOf(`land/land-parcels/${key}`)));
    expect(new Set(ids).size).toBe(3);
    expect(await Promise.all(row.map(({ key }) => registry.idOf(`hcm-land-management/land-parcels/${key}`)))).toEqual(
      ids,
    );
  },
};
