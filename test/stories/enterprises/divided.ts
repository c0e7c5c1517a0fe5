import { says, type Story } from '../story';

const WHOLE = { taxCode: '0100109106', name: 'Công ty cổ phần Hai Sông' };
const by = { taxCode: '0100109106', kind: 'tách', date: '2024-04-01', act: { number: '15/NQ-ĐHĐCĐ' } };

/** Part of a company was separated and became one of its own. */
export const divided: Story = {
  title: 'A company that was separated from another names it, and is named by it',
  events: [
    says('business-registration/enterprises/whole', 1, '2020-01-10', WHOLE),
    says('business-registration/enterprises/part', 1, '2024-05-10', {
      taxCode: '0300588569',
      name: 'Công ty cổ phần Sông Con',
      predecessors: [by],
    }),
  ],
  expected: async (registry) => {
    const [whole, part] = [
      await registry.idOf('business-registration/enterprises/whole'),
      await registry.idOf('business-registration/enterprises/part'),
    ];
    expect(await registry.relations('business-registration/enterprises/part')).toMatchObject([
      {
        type: 'predecessor-enterprise',
        role: 'separation',
        goldenId: whole,
        validFrom: '2024-04-01',
        act: { number: '15/NQ-ĐHĐCĐ' },
      },
    ]);
    expect(await registry.relations('business-registration/enterprises/whole')).toMatchObject([
      { direction: 'in', goldenId: part },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
