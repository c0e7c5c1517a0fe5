import { BAO, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const HELD = { area: 55.5, status: 'active', holders: [holder(BAO)], certificates: [{ serial: 'BC 111222' }] };

/** The State recovered a plot with its certificate (Land Law 31/2024/QH15 art. 81). The city's office has the holder. */
export const recoveredWholly: Story = {
  title: 'A plot that was recovered is held by nobody, and its certificate is one thing with one fate',
  events: [
    says('population/persons/bao', 1, '2012-01-01', BAO),
    says('land/land-parcels/p', 1, '2015-01-01', plot('31', HELD)),
    says('hcm-land-management/land-parcels/p', 1, '2016-01-01', plot('31', HELD)),
    says(
      'land/land-parcels/p',
      2,
      '2023-01-01',
      plot('31', {
        area: 55.5,
        status: 'Đã thu hồi',
        certificates: [{ serial: 'BC 111222', status: 'Đã thu hồi' }],
        events: [{ type: 'Thu hồi đất', date: '2022-12-12', act: { number: '9/QĐ-UBND' } }],
      }),
    ),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes).not.toHaveProperty('holders');
    expect(attributes.certificates).toEqual([{ serial: 'BC 111222', status: 'recovered' }]);
    expect(await registry.relations('land/land-parcels/p', '?type=holder&inForce=true')).toEqual([]);
    expect(await registry.relations('population/persons/bao')).toMatchObject([
      { inForce: false, outOfForceSince: '2022-12-12', marks: ['recovered'] },
    ]);
    expect(await registry.relations('population/persons/bao', '?validAt=2020-01-01')).toMatchObject([
      { validity: 'valid' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
