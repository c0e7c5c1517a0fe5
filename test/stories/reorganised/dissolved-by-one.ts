import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRM = { taxCode: '0300741143', name: 'Công ty cổ phần Dệt May Thắng Lợi' };

/** The tax office closed a company's code; the registration office has it at work. Land is in its name. */
export const dissolvedByOne: Story = {
  title: 'Offices that disagree on whether a company has ended are asked about',
  events: [
    says('business-registration/enterprises/f', 1, '2020-01-01', { ...FIRM, status: 'Đang hoạt động' }),
    says(
      'land/land-parcels/p',
      1,
      '2020-02-01',
      plot('31', { holders: [{ scheme: 'tax-code', value: FIRM.taxCode, name: FIRM.name }] }),
    ),
    says('finance/enterprises/f', 1, '2024-02-01', { ...FIRM, status: 'Đã giải thể' }),
  ],
  expected: async (registry) => {
    const { attributes, id } = await registry.golden('business-registration/enterprises/f');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ goldenId: id, inForce: true }]);
    expect(await registry.tasks()).toEqual(['value-conflict: said-to-have-ended']);
  },
};
