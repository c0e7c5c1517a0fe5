import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BANK = { taxCode: '0100112437', name: 'Ngân hàng TMCP Sao Nam' };
const MORTGAGE = {
  type: 'thế chấp',
  scheme: 'tax-code',
  value: BANK.taxCode,
  name: BANK.name,
  act: { number: 'TC-4/2018' },
  validFrom: '2018-03-01',
};
const land = (person: typeof BAO, restrictions: readonly object[], more: object = {}) =>
  plot('31', { area: 75, holders: [holder(person)], restrictions, ...more });
const SALE = { events: [{ type: 'Chuyển nhượng', date: '2021-06-01' }] };

/** A plot was sold with the bank's leave before the loan was paid back; the mortgage was struck out two years later. */
export const soldWhileMortgaged: Story = {
  title: 'A mortgage stays on a plot that is sold, till it is struck out under the buyer',
  events: [
    says('finance/enterprises/bank', 1, '2015-01-01', BANK),
    says('population/persons/bao', 1, '2015-01-01', BAO),
    says('population/persons/lan', 1, '2015-01-01', LAN),
    says('land/land-parcels/p', 1, '2018-03-02', land(BAO, [MORTGAGE])),
    says('hcm-land-management/land-parcels/p', 1, '2019-01-01', land(BAO, [MORTGAGE])),
    says('land/land-parcels/p', 2, '2021-06-10', land(LAN, [MORTGAGE], SALE)),
    says('land/land-parcels/p', 3, '2023-09-10', land(LAN, [], SALE)),
  ],
  expected: async (registry) => {
    const [lan, bank] = [
      await registry.idOf('population/persons/lan'),
      await registry.idOf('finance/enterprises/bank'),
    ];
    const on = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?inForce=true&validAt=${day}`))
        .map(({ type, goldenId }) => [type, goldenId])
        .sort();
    expect(await on('2021-06-10')).toEqual([
      ['holder', lan],
      ['restriction', bank],
    ]);
    expect(await on('2026-01-01')).toEqual([['holder', lan]]);
    expect(await registry.relations('finance/enterprises/bank')).toMatchObject([{ inForce: false }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
