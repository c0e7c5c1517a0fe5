import { says, type Story } from '../story';

const KIM = {
  fullName: 'KIM MIN JUN',
  dateOfBirth: '1988-10-30',
  sex: 'male',
  nationality: 'KR',
  passportNumber: 'M12345678',
};
const NEW = {
  fullName: 'Kim Minh Tuấn',
  dateOfBirth: '1988-10-30',
  sex: 'male',
  nationality: 'VN',
  nationalId: '079088000501',
};

/** A foreigner became a citizen, with a name and a number of the country (Law on Nationality 24/2008/QH12 art. 19). His firm knows his passport. */
export const naturalised: Story = {
  title: 'A foreigner who became a citizen is who he was, to the firm that knows his passport too',
  events: [
    says('immigration/persons/k', 1, '2015-01-01', KIM),
    says('finance/persons/k', 1, '2016-01-01', { ...KIM, taxCode: '8412345671' }),
    says('business-registration/enterprises/f', 1, '2017-01-10', {
      taxCode: '0100109106',
      name: 'Công ty TNHH Hàn Việt Một',
      legalRepresentatives: [{ fullName: 'Kim Min Jun', scheme: 'passport', value: 'M12345678', title: 'Giám đốc' }],
    }),
    says('population/persons/k', 1, '2024-06-01', {
      ...NEW,
      formerNames: [{ name: KIM.fullName, validTo: '2024-05-10' }],
      formerIdentifiers: [{ scheme: 'passport', value: 'M12345678', validTo: '2024-05-10' }],
    }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/k');
    expect(await registry.idOf('immigration/persons/k')).toBe(id);
    expect(await registry.idOf('finance/persons/k')).toBe(id);
    expect(attributes).toMatchObject({ fullName: NEW.fullName, nationalId: NEW.nationalId, nationality: 'VN' });
    expect(await registry.relations('business-registration/enterprises/f')).toMatchObject([
      { type: 'legal-representative', status: 'resolved', goldenId: id, inForce: true },
    ]);
    expect(await registry.lookup('persons', 'passport', 'M12345678')).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
