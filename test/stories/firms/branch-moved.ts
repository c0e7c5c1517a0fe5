import { says, type Story } from '../story';

const PARENT = {
  taxCode: '0301452948',
  name: 'Công ty cổ phần Thép Đông Á',
  registeredAddress: '2 Tôn Đức Thắng, phường Bến Nghé, quận 1, thành phố Hồ Chí Minh',
};
const BRANCH = {
  taxCode: '0301452948-001',
  name: 'Chi nhánh Công ty cổ phần Thép Đông Á',
  parentTaxCode: PARENT.taxCode,
  registeredAddress: '77 Hàm Nghi, phường Nguyễn Thái Bình, quận 1, thành phố Hồ Chí Minh',
  foundedOn: '2014-04-04',
};
const MOVED = { ...BRANCH, registeredAddress: '9 Đồng Khởi, phường Tân Hiệp, thành phố Biên Hòa, tỉnh Đồng Nai' };
const SECOND = { ...BRANCH, taxCode: '0301452948-002', foundedOn: '2021-09-09' };

/** A branch moved to another province, and years later another one opened at the address that it had left, under its name. */
export const branchMoved: Story = {
  title: 'A branch that moved keeps its id; the one that opened where it was is another',
  events: [
    says('business-registration/enterprises/parent', 1, '2012-01-01', PARENT),
    says('business-registration/enterprises/1', 1, '2014-05-01', BRANCH),
    says('hcm-business-registration/enterprises/1', 1, '2014-06-01', BRANCH),
    says('finance/enterprises/1', 1, '2014-06-01', BRANCH),
    says('business-registration/enterprises/1', 2, '2019-03-03', MOVED),
    says('business-registration/enterprises/2', 1, '2021-09-12', SECOND),
    says('finance/enterprises/2', 1, '2021-10-12', SECOND),
  ],
  expected: async (registry) => {
    const parent = await registry.idOf('business-registration/enterprises/parent');
    const [first, second] = [
      await registry.golden('business-registration/enterprises/1'),
      await registry.golden('business-registration/enterprises/2'),
    ];
    expect(new Set([parent, first.id, second.id]).size).toBe(3);
    for (const source of ['finance', 'hcm-business-registration'])
      expect(await registry.idOf(`${source}/enterprises/1`)).toBe(first.id);
    expect(await registry.idOf('finance/enterprises/2')).toBe(second.id);
    expect(JSON.stringify(first.attributes.registeredAddress)).toContain('Đồng Nai');
    expect(await registry.relations('business-registration/enterprises/1', '?direction=out')).toMatchObject([
      { goldenId: parent, inForce: true },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
