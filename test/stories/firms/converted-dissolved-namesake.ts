import { says, type Story } from '../story';

const PLACE = '18 Lê Lai, phường Bến Thành, quận 1, thành phố Hồ Chí Minh';
const LIMITED = {
  taxCode: '0303217354',
  name: 'Công ty TNHH Mây Tre Phú Vinh',
  registeredAddress: PLACE,
  foundedOn: '2009-02-02',
};
const JOINT = { ...LIMITED, name: 'Công ty cổ phần Mây Tre Phú Vinh' };
const NEXT = {
  taxCode: '0300741143',
  name: 'Công ty cổ phần Mây Tre Phú Vinh',
  registeredAddress: PLACE,
  foundedOn: '2023-10-10',
};

/** A company was converted, later dissolved, and strangers founded one of its name at its address. */
export const convertedDissolvedNamesake: Story = {
  title: 'A converted company that was dissolved, and a namesake at its address afterwards, are two',
  events: [
    says('business-registration/enterprises/old', 1, '2010-01-01', { ...LIMITED, status: 'active' }),
    says('finance/enterprises/old', 1, '2011-01-01', { ...LIMITED, status: 'active' }),
    says('business-registration/enterprises/old', 2, '2018-05-01', { ...JOINT, status: 'active' }),
    says('business-registration/enterprises/old', 3, '2022-07-01', { ...JOINT, status: 'Đã giải thể' }),
    says('business-registration/enterprises/next', 1, '2023-10-12', { ...NEXT, status: 'active' }),
    says('hcm-taxpayers/enterprises/next', 1, '2024-01-12', NEXT),
  ],
  expected: async (registry) => {
    const [old, next] = [
      await registry.golden('business-registration/enterprises/old'),
      await registry.golden('business-registration/enterprises/next'),
    ];
    expect(old.id).not.toBe(next.id);
    expect(await registry.idOf('finance/enterprises/old')).toBe(old.id);
    expect(await registry.idOf('hcm-taxpayers/enterprises/next')).toBe(next.id);
    expect(old.attributes).toMatchObject({ name: JOINT.name, status: 'dissolved' });
    expect(next.attributes.status).toBe('active');
    const { items } = await registry.ask('POST', 'enterprises/search', { text: 'tnhh may tre phu vinh' });
    expect(items.map(({ id }: { id: string }) => id)).toContain(old.id);
  },
};
