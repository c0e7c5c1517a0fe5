import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

/** A court declared a man missing, later dead; then he came back. */
export const missingAndBack: Story = {
  title: 'Declared missing, declared dead, and back',
  events: [
    says('population/persons/h', 1, '2015-06-01', { ...HAI, status: 'Tuyên bố mất tích' }),
    says('population/persons/h', 2, '2019-06-01', { ...HAI, status: 'Tuyên bố là đã chết', deceasedOn: '2019-05-02' }),
    says('population/persons/h', 3, '2024-02-01', { ...HAI, status: 'Còn sống' }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(attributes).not.toHaveProperty('deceasedOn');
    const { items } = await registry.get('sources/population/persons?pageSize=10').catch(() => ({ items: [] }));
    expect(
      items.flatMap(({ findings = [] }: { findings: { code: string }[] }) => findings.map(({ code }) => code)),
    ).not.toContain('STATUS_UNKNOWN');
    expect(await registry.idOf('population/persons/h')).toBe(id);
    expect(await registry.tasks()).toEqual([]);
  },
};
