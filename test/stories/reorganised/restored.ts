import { says, type Story } from '../story';

const FIRM = { taxCode: '0100112437', name: 'Công ty TNHH Sao Khuê' };

/** A dissolution was set aside and the company put back (Decree 168/2025/NĐ-CP). The tax office has its code closed. */
export const restored: Story = {
  title: 'A company whose dissolution was set aside is at work, and the office that lags is asked about',
  events: [
    says('business-registration/enterprises/f', 1, '2020-01-01', { ...FIRM, status: 'Đã giải thể' }),
    says('finance/enterprises/f', 1, '2020-02-01', { ...FIRM, status: 'Đã giải thể' }),
    says('business-registration/enterprises/f', 2, '2021-01-01', { ...FIRM, status: 'Khôi phục tình trạng pháp lý' }),
  ],
  expected: async (registry) => {
    const { attributes, identifiers } = await registry.golden('business-registration/enterprises/f');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(identifiers).toMatchObject([{ scheme: 'tax-code', status: 'active' }]);
    expect(await registry.tasks()).toEqual(['value-conflict: said-to-have-ended']);
  },
};
