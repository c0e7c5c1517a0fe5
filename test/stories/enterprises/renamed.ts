import { says, type Story } from '../story';

const FIRM = {
  taxCode: '0100109106',
  registeredAddress: 'Số 1 Trần Hữu Dực, phường Mỹ Đình 2, quận Nam Từ Liêm, Hà Nội',
};

/** A company changed its name. People look for it under the old one. */
export const renamed: Story = {
  title: 'A company is found by the name that it bore',
  events: [
    says('business-registration/enterprises/f', 1, '2018-01-10', { ...FIRM, name: 'Công ty TNHH Sao Mai Xanh' }),
    says('business-registration/enterprises/f', 2, '2023-05-10', { ...FIRM, name: 'Công ty TNHH Bình Minh Đỏ' }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('business-registration/enterprises/f');
    expect(attributes).toMatchObject({ name: 'Công ty TNHH Bình Minh Đỏ', formerNames: ['Công ty TNHH Sao Mai Xanh'] });
    const { items } = await registry.ask('POST', 'enterprises/search', { text: 'Sao Mai Xanh' });
    expect(items).toMatchObject([{ id }]);
  },
};
