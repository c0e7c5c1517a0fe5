import { says, type Story } from '../story';

/** A company was dissolved; its branch is still in the tax register. */
export const branchOutlives: Story = {
  title: 'A branch that outlives its company shows a mark at its parent',
  events: [
    says('business-registration/enterprises/firm', 1, '2022-01-10', {
      taxCode: '0100109106',
      name: 'Công ty TNHH Sao Mai Xanh',
      status: 'dissolved',
    }),
    says('finance/enterprises/branch', 1, '2023-01-10', {
      taxCode: '0100109106-001',
      name: 'Chi nhánh Công ty TNHH Sao Mai Xanh',
      status: 'active',
    }),
  ],
  expected: async (registry) => {
    const firm = await registry.idOf('business-registration/enterprises/firm');
    expect(await registry.relations('finance/enterprises/branch')).toMatchObject([
      { type: 'parent-unit', goldenId: firm, marks: ['dissolved'] },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
