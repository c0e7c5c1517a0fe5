import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const bank = (taxCode: string, name: string) => ({ taxCode, name });
const A = bank('0100112437', 'Ngân hàng TMCP Sông Cầu');
const B = bank('0301452948', 'Ngân hàng TMCP Đồng Tháp Mười');
const to = ({ taxCode, name }: typeof A, more: object) => ({
  type: 'thế chấp',
  scheme: 'tax-code',
  value: taxCode,
  name,
  ...more,
});

/** One mortgage was paid off and the plot mortgaged to another bank, then a third time to the first. */
export const twoMortgages: Story = {
  title: 'To which bank a plot was mortgaged on a day',
  inOrderTold: true,
  events: [
    says('finance/enterprises/a', 1, '2010-01-01', A),
    says('finance/enterprises/b', 1, '2010-01-01', B),
    says(
      'land/land-parcels/p',
      1,
      '2024-06-01',
      plot('31', {
        area: 51.2,
        holders: [holder(HAI)],
        restrictions: [
          to(A, { validFrom: '2012-01-10', validTo: '2015-12-31', act: '1/2012' }),
          to(B, { validFrom: '2016-02-01', validTo: '2020-02-01', act: '8/2016' }),
          to(A, { validFrom: '2021-03-01', act: '77/2021' }),
        ],
      }),
    ),
  ],
  expected: async (registry) => {
    const [a, b] = [await registry.idOf('finance/enterprises/a'), await registry.idOf('finance/enterprises/b')];
    const on = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=restriction&inForce=true&validAt=${day}`)).map(
        ({ goldenId, act }) => [goldenId, act?.number],
      );
    expect(await on('2014-01-01')).toEqual([[a, '1/2012']]);
    expect(await on('2018-01-01')).toEqual([[b, '8/2016']]);
    expect(await on('2020-06-01')).toEqual([]);
    expect(await on('2025-01-01')).toEqual([[a, '77/2021']]);
    const plots = await registry.relations('finance/enterprises/a', '?type=restriction&direction=in&inForce=true');
    expect(plots).toHaveLength(1);
    expect(await registry.tasks()).toEqual([]);
  },
};
