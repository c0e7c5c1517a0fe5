import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const whole = (number: string, area: number) => plot(number, { area, status: 'Đã tách thửa' });

/** One plot was split into parts that add up to a tenth; of another the parts are more than it was. */
export const partsExceedWhole: Story = {
  title: 'Parts of a plot that was split: only those that are more than it was are asked about',
  inOrderTold: true,
  events: [
    says('land/land-parcels/w1', 1, '2019-01-01', whole('31', 500.3)),
    says(
      'land/land-parcels/a1',
      1,
      '2019-02-01',
      plot('101', { area: 300.1, holders: [holder(BAO)], derivedFrom: [place('31')] }),
    ),
    says('land/land-parcels/b1', 1, '2019-02-01', plot('102', { area: 200.2, derivedFrom: [place('31')] })),
    says('land/land-parcels/w2', 1, '2019-01-01', whole('32', 500)),
    says('land/land-parcels/a2', 1, '2019-02-01', plot('103', { area: 300, derivedFrom: [place('32')] })),
    says('land/land-parcels/b2', 1, '2019-02-01', plot('104', { area: 250, derivedFrom: [place('32')] })),
  ],
  expected: async (registry) => {
    expect(await registry.tasks()).toEqual(['relation-disputed: parts-exceed-whole']);
  },
};
