import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BANK = { scheme: 'tax-code', value: '0100112437', name: 'Ngân hàng TMCP Sao Nam' };
const MORTGAGE = { type: 'thế chấp', ...BANK, act: { number: 'TC-9/2020' }, validFrom: '2020-03-01' };
const FREEZE = {
  type: 'kê biên',
  name: 'Chi cục Thi hành án dân sự',
  act: { number: '8/QĐ-THA' },
  validFrom: '2022-01-10',
};
const SOLD = { type: 'Bán đấu giá', date: '2023-05-20', act: { number: '31/HĐMB-ĐG', date: '2023-05-20' } };
const ended = (restriction: object) => ({ ...restriction, validTo: '2023-05-20' });

/** A mortgaged plot was seized and sold by auction (Law on Enforcement of Civil Judgments art. 101). The city's office has not heard. */
export const auctioned: Story = {
  title: 'A seized plot that was auctioned is the buyer’s from that day, free of mortgage and freeze',
  events: [
    says('population/persons/bao', 1, '2015-01-01', BAO),
    says('population/persons/lan', 1, '2015-01-01', LAN),
    says(
      'land/land-parcels/p',
      1,
      '2020-03-02',
      plot('31', { area: 150.2, holders: [holder(BAO)], restrictions: [MORTGAGE] }),
    ),
    says(
      'hcm-land-management/land-parcels/p',
      1,
      '2022-02-02',
      plot('31', { area: 150.2, holders: [holder(BAO)], restrictions: [MORTGAGE, FREEZE] }),
    ),
    says(
      'land/land-parcels/p',
      2,
      '2022-01-12',
      plot('31', { area: 150.2, holders: [holder(BAO)], restrictions: [MORTGAGE, FREEZE] }),
    ),
    says(
      'land/land-parcels/p',
      3,
      '2023-06-15',
      plot('31', {
        area: 150.2,
        holders: [holder(LAN)],
        restrictions: [ended(MORTGAGE), ended(FREEZE)],
        events: [SOLD],
      }),
    ),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes.events).toMatchObject([{ type: 'auction', date: '2023-05-20' }]);
    const lan = await registry.idOf('population/persons/lan');
    expect(await registry.relations('land/land-parcels/p', '?inForce=true')).toMatchObject([
      { type: 'holder', goldenId: lan },
    ]);
    expect(await registry.relations('population/persons/bao')).toMatchObject([
      { type: 'holder', inForce: false, outOfForceSince: '2023-05-20' },
    ]);
    const then = await registry.relations('land/land-parcels/p', '?type=restriction&inForce=true&validAt=2022-06-01');
    expect(then.map(({ role }) => role).sort()).toEqual(['freeze', 'mortgage']);
    expect(await registry.tasks()).toEqual([]);
  },
};
