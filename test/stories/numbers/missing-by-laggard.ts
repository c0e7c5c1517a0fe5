import { BAO, holder, plot } from '../people-of-stories';
import { deletes, says, type Story } from '../story';

/** A court set the declaration of death aside; civil status, which wrote the death, took its record away. The land stays his. */
export const missingByLaggard: Story = {
  title: 'Declared dead and back: the mark goes with the declaration, and his land never left him',
  events: [
    says('population/persons/b', 1, '2012-06-01', BAO),
    says('land/land-parcels/p', 1, '2013-04-01', plot('31', { holders: [holder(BAO)] })),
    says('hcm-residence/persons/b', 1, '2016-06-01', { ...BAO, status: 'Bị tuyên bố mất tích' }),
    says('hcm-civil-status/persons/b', 1, '2019-06-01', {
      ...BAO,
      status: 'Tuyên bố là đã chết',
      deceasedOn: '2019-05-20',
    }),
    says('population/persons/b', 2, '2019-07-01', { ...BAO, status: 'Đã chết', deceasedOn: '2019-05-20' }),
    deletes('hcm-civil-status/persons/b', 2),
    says('population/persons/b', 3, '2023-02-01', { ...BAO, status: 'Đang sinh sống' }),
    says('hcm-residence/persons/b', 2, '2023-03-01', { ...BAO, status: 'Đang cư trú' }),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('population/persons/b');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(attributes).not.toHaveProperty('deceasedOn');
    const [held] = await registry.relations('land/land-parcels/p');
    expect(held).toMatchObject({ status: 'resolved', inForce: true });
    expect(held).not.toHaveProperty('marks');
    expect(await registry.tasks()).toEqual([]);
  },
};
