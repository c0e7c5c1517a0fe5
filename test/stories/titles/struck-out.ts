import { holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BANK = { taxCode: '0100112437', name: 'Ngân hàng TMCP Sông Cầu' };
const FREEZE = {
  type: 'Kê biên',
  name: 'Chi cục Thi hành án dân sự quận 3',
  act: { number: '5/QĐ-CCTHADS' },
  validFrom: '2019-12-20',
};
const MORTGAGE = { type: 'Thế chấp', scheme: 'tax-code', value: BANK.taxCode, name: BANK.name, act: '17/2017' };
const PLOT = { area: 70.5, holders: [holder(LAN)] };
const under = (...restrictions: object[]) => plot('31', { ...PLOT, restrictions });

/** A freeze was lifted and a mortgage struck out: the land register has them no more. The city's office lists both, the mortgage also later. */
export const struckOut: Story = {
  title: 'What the land register struck out rests on the plot no more, whoever lists it still',
  events: [
    says('finance/enterprises/bank', 1, '2015-01-01', BANK),
    says('land/land-parcels/p', 1, '2020-01-01', under(FREEZE, MORTGAGE)),
    says('hcm-land-management/land-parcels/p', 1, '2020-02-01', under(FREEZE, MORTGAGE)),
    says('land/land-parcels/p', 2, '2023-01-01', plot('31', PLOT)),
    says('hcm-land-management/land-parcels/p', 2, '2024-02-01', under(MORTGAGE)),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes).not.toHaveProperty('restrictions');
    const of = (asked: string) => registry.relations('land/land-parcels/p', `?type=restriction${asked}`);
    expect(await of('&inForce=true')).toEqual([]);
    expect((await of('')).map(({ role, inForce }) => [role, inForce]).sort()).toEqual([
      ['freeze', false],
      ['mortgage', false],
    ]);
    expect((await of('&validAt=2020-01-15&inForce=true')).map(({ role }) => role).sort()).toEqual(['freeze']);
    expect(await registry.relations('finance/enterprises/bank')).toMatchObject([{ role: 'mortgage', inForce: false }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
