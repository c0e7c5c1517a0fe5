import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BEFORE = {
  taxCode: '0101248141',
  name: 'Công ty TNHH Gạch Men Sông Hương',
  legalForm: 'Công ty TNHH hai thành viên trở lên',
};
const AFTER = { taxCode: '0101248141', name: 'Công ty cổ phần Gạch Men Hương Giang', legalForm: 'Công ty cổ phần' };

/** A company that changes its legal form keeps its code (Circular 90/2026/TT-BTC). It took another name, too. */
export const otherLegalForm: Story = {
  title: 'A company of another form and name is the one it was, for whoever has the old name',
  events: [
    says('finance/enterprises/f', 1, '2012-01-10', BEFORE),
    says('business-registration/enterprises/f', 1, '2011-01-10', BEFORE),
    says(
      'land/land-parcels/p',
      1,
      '2016-01-10',
      plot('31', { holders: [{ scheme: 'tax-code', value: BEFORE.taxCode, name: BEFORE.name }] }),
    ),
    says('business-registration/enterprises/f', 2, '2024-01-10', {
      ...AFTER,
      predecessors: [{ kind: 'Chuyển đổi loại hình', taxCode: BEFORE.taxCode, name: BEFORE.name, date: '2024-01-05' }],
    }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('business-registration/enterprises/f');
    expect(attributes).toMatchObject({ name: AFTER.name });
    expect(await registry.idOf('finance/enterprises/f')).toBe(id);
    const { items } = await registry.ask('POST', 'enterprises/search', { text: 'gach men song huong' });
    expect(items.map((found: { id: string; golden?: { id: string } }) => found.id ?? found.golden?.id)).toEqual([id]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', goldenId: id, inForce: true },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
