import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const OLD = { taxCode: '0100684378', name: 'Công ty cổ phần Vận tải Bến Lức' };
const RECEIVER = { taxCode: '0300588569', name: 'Công ty cổ phần Kho vận Long An' };

/** A company was merged into another and closed (Law on Enterprises 59/2020/QH14 art. 201). Its land is in its name still. */
export const mergedInto: Story = {
  title: 'A company merged into another: found by its name, named as predecessor, a mark at its land',
  inOrderTold: true,
  events: [
    says('business-registration/enterprises/old', 1, '2015-01-10', { ...OLD, status: 'Đang hoạt động' }),
    says(
      'land/land-parcels/p',
      1,
      '2016-01-10',
      plot('31', { holders: [{ scheme: 'tax-code', value: OLD.taxCode, name: OLD.name }] }),
    ),
    says('business-registration/enterprises/receiver', 1, '2015-01-10', RECEIVER),
    says('business-registration/enterprises/old', 2, '2023-04-20', {
      ...OLD,
      status: 'Đã giải thể, phá sản, chấm dứt tồn tại',
      successors: [{ kind: 'Sáp nhập công ty', taxCode: RECEIVER.taxCode, date: '2023-04-01' }],
    }),
    says('business-registration/enterprises/receiver', 2, '2023-04-20', {
      ...RECEIVER,
      predecessors: [{ kind: 'Sáp nhập công ty', taxCode: OLD.taxCode, name: OLD.name, date: '2023-04-01' }],
    }),
  ],
  expected: async (registry) => {
    const [old, receiver] = await Promise.all(
      ['old', 'receiver'].map((key) => registry.idOf(`business-registration/enterprises/${key}`)),
    );
    expect(old).not.toBe(receiver);
    expect(await registry.relations('business-registration/enterprises/receiver', '?direction=out')).toMatchObject([
      { type: 'predecessor-enterprise', role: 'merger', goldenId: old, marks: ['dissolved'] },
    ]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', goldenId: old, inForce: true, marks: ['dissolved'] },
    ]);
    const { successors } = await registry.get(`enterprises/${old}/succession`);
    expect(successors.map(({ goldenId }: { goldenId: string }) => goldenId)).toEqual([receiver]);
    expect(await registry.tasks()).toEqual([]);
  },
};
