import { says, type Story } from '../story';

const KIM = { fullName: 'KIM MIN JUN', dateOfBirth: '1988-10-30', passportNumber: 'M12345678', sex: 'male' };
const by = (more: Readonly<Record<string, unknown>>) => ({
  legalRepresentatives: [
    { fullName: 'Min Jun Kim', scheme: 'passport', value: 'M12345678', title: 'Tổng giám đốc', ...more },
  ],
});

/** A foreigner represents a firm, and represented another. */
export const representedByPassport: Story = {
  title: 'The firms that a foreigner represents or represented',
  events: [
    says('immigration/persons/k', 1, '2019-01-01', KIM),
    says('business-registration/enterprises/now', 1, '2021-01-10', {
      taxCode: '0100109106',
      name: 'Công ty TNHH Hàn Việt Một',
      ...by({ validFrom: '2021-01-05' }),
    }),
    says('business-registration/enterprises/then', 1, '2021-01-10', {
      taxCode: '0300588569',
      name: 'Công ty cổ phần Bốn Mùa',
      ...by({ validFrom: '2016', validTo: '2020-12-31' }),
    }),
  ],
  expected: async (registry) => {
    const firms = async (asked: string) =>
      (await registry.relations('immigration/persons/k', `?type=legal-representative${asked}`))
        .map(({ goldenId }) => goldenId)
        .sort();
    const [now, then] = [
      await registry.idOf('business-registration/enterprises/now'),
      await registry.idOf('business-registration/enterprises/then'),
    ];
    expect(await firms('')).toEqual([now, then].sort());
    expect(await firms('&inForce=true')).toEqual([now]);
    expect(await firms('&inForce=true&validAt=2018-01-01')).toEqual([then]);
  },
};
