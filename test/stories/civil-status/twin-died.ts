import { says, type Story } from '../story';

const HOME = { communeCode: '26734', codeSet: 'NSO-2025-01', line: '14 Đinh Công Tráng' };
const BORN = {
  dateOfBirth: '2013-12-01',
  sex: 'Nữ',
  fatherName: 'Tô Quang Vinh',
  motherName: 'Lý Thu Hương',
  permanentAddress: HOME,
};
const VY = { ...BORN, fullName: 'Tô Tường Vy', nationalId: '079313000601' };
const VI = { ...BORN, fullName: 'Tô Tường Vi', nationalId: '079313000602' };

/** Of twins whose names are one letter apart one died; the hospital and the civil-status office wrote her without a number. */
export const twinDied: Story = {
  title: 'Of twins one died: she alone is dead, and her sister lives',
  events: [
    says('population/persons/vy', 1, '2014-01-01', VY),
    says('population/persons/vi', 1, '2014-01-01', VI),
    says('social-insurance/persons/vy', 1, '2014-02-01', { ...VY, healthInsuranceNumber: 'TE1797900000601' }),
    says('social-insurance/persons/vi', 1, '2014-02-01', { ...VI, healthInsuranceNumber: 'TE1797900000602' }),
    says('hcm-civil-status/persons/d', 1, '2021-08-20', {
      ...BORN,
      fullName: 'Tô Tường Vi',
      nationalId: VI.nationalId,
      deceasedOn: '2021-08-15',
    }),
    says('healthcare/persons/d', 1, '2021-08-16', {
      fullName: 'TO TUONG VI',
      dateOfBirth: '2013-12-01',
      healthInsuranceNumber: 'TE1797900000602',
      status: 'tử vong',
    }),
  ],
  expected: async (registry) => {
    const [vy, vi] = [await registry.golden('population/persons/vy'), await registry.golden('population/persons/vi')];
    expect(vy.id).not.toBe(vi.id);
    expect(vi.attributes).toMatchObject({ status: 'deceased', deceasedOn: '2021-08-15' });
    expect(vy.attributes.status).not.toBe('deceased');
    expect(vy.attributes.deceasedOn).toBeUndefined();
    expect(await registry.idOf('healthcare/persons/d')).toBe(vi.id);
    // Two spellings of one name under neighbouring numbers: asked about, never joined.
    expect(await registry.tasks()).toEqual([expect.stringContaining('identifier-collision')]);
  },
};
