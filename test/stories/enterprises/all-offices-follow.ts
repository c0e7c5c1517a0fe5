import { BAO, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const firm = (representative: typeof MAI) => ({
  taxCode: '0100109106',
  name: 'Công ty TNHH Sao Mai Xanh',
  legalRepresentatives: [named(representative)],
});

/** Every office followed. Who led the company before is still on her page, as somebody who did. */
export const allOfficesFollow: Story = {
  title: 'A former representative stays on her page after every office followed',
  events: [
    says('population/persons/mai', 1, '2020-01-01', MAI),
    says('population/persons/bao', 1, '2020-01-01', BAO),
    says('business-registration/enterprises/f', 1, '2021-03-01', firm(MAI)),
    says('finance/enterprises/f', 1, '2021-03-05', firm(MAI)),
    says('business-registration/enterprises/f', 2, '2024-06-10', firm(BAO)),
    says('finance/enterprises/f', 2, '2024-08-01', firm(BAO)),
  ],
  expected: async (registry) => {
    const firmId = await registry.idOf('finance/enterprises/f');
    const [former, ...others] = await registry.relations('population/persons/mai');
    expect(others).toEqual([]);
    expect(former).toMatchObject({ type: 'legal-representative', direction: 'in', goldenId: firmId, inForce: false });
    const then = async (day: string) => (await registry.relations('population/persons/mai', `?validAt=${day}`))[0];
    expect(await then('2021-03-05')).toMatchObject({ goldenId: firmId, validity: 'valid' });
    // Said last in 2021, and by the registration office no more in 2024: nobody tells on which day between it ended.
    expect(await then('2023-01-01')).toMatchObject({ validity: 'unknown' });
  },
};
