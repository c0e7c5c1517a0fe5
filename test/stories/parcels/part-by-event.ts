import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const EVENT = {
  type: 'Thu hồi một phần',
  date: '2024-02-20',
  act: { number: '45/QĐ-UBND', date: '2024-02-20', authority: 'UBND quận 3' },
  inputs: [place('31')],
  outputs: [place('31'), place('214')],
};

/** The same, told as an event with its decision and without areas. */
export const partByEvent: Story = {
  title: 'An event with its decision says what came of a plot',
  events: [
    says(
      'land/land-parcels/whole',
      1,
      '2024-03-01',
      plot('31', { holders: [holder(BAO)], status: 'active', events: [EVENT] }),
    ),
    says('land/land-parcels/part', 1, '2024-03-01', plot('214', { status: 'recovered', events: [EVENT] })),
  ],
  expected: async (registry) => {
    const [whole, part] = [
      await registry.idOf('land/land-parcels/whole'),
      await registry.idOf('land/land-parcels/part'),
    ];
    expect(await registry.relations('land/land-parcels/part')).toMatchObject([
      {
        type: 'predecessor-parcel',
        direction: 'out',
        role: 'partial-recovery',
        goldenId: whole,
        validFrom: '2024-02-20',
        act: EVENT.act,
      },
      { type: 'successor-parcel', direction: 'in', goldenId: whole },
    ]);
    expect(part).not.toBe(whole);
    expect(await registry.tasks()).toEqual([]);
  },
};
