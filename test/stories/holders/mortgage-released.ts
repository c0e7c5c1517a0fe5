import { BAO, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BANK = { taxCode: '0100112437', name: 'Ngân hàng TMCP Sao Nam' };
const MORTGAGE = {
  type: 'thế chấp',
  scheme: 'tax-code',
  value: BANK.taxCode,
  name: BANK.name,
  act: { number: 'TC-9/2020' },
  validFrom: '2020-03-01',
};

/** A plot was mortgaged, and the mortgage struck out. One office has not heard. */
export const mortgageReleased: Story = {
  title: 'A mortgage that was struck out is a former one, whoever still has it',
  events: [
    says('finance/enterprises/bank', 1, '2019-01-01', BANK),
    says(
      'land/land-parcels/p',
      1,
      '2020-03-02',
      plot('31', { area: 120.4, holders: [holder(BAO)], restrictions: [MORTGAGE] }),
    ),
    says(
      'hcm-land-management/land-parcels/p',
      1,
      '2020-04-02',
      plot('31', { area: 120.4, holders: [holder(BAO)], restrictions: [MORTGAGE] }),
    ),
    says(
      'land/land-parcels/p',
      2,
      '2024-03-02',
      plot('31', { area: 120.4, holders: [holder(BAO)], restrictions: [{ ...MORTGAGE, validTo: '2024-02-28' }] }),
    ),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes.restrictions).toMatchObject([{ type: 'mortgage', validTo: '2024-02-28' }]);
    expect(await registry.relations('finance/enterprises/bank', '?type=restriction')).toMatchObject([
      { role: 'mortgage', direction: 'in', inForce: false, outOfForceSince: '2024-02-28' },
    ]);
    expect(
      await registry.relations('finance/enterprises/bank', '?type=restriction&validAt=2022-01-01&inForce=true'),
    ).toHaveLength(1);
  },
};
