import { CurrentPolicy, EntityVerifier } from '@sogoc/registry';

import { RelatedRegistry } from './__tests__/related-registry';

const OBSERVED_AT = '2024-01-01T00:00:00Z';
const COMMUNE = { communeCode: '26740', codeSet: 'NSO-2026-04' };
const [CADASTRAL, OLD_SERIES] = ['Bản đồ địa chính', 'Bản đồ giải thửa 299'];

/** Two parcels of one sheet and number on maps of two series, and one that came in the place of either. */
const parcelsOf = (mapSheet: string) => ({
  W: { ...COMMUNE, mapSheet, parcelNumber: '7', mapSeries: CADASTRAL, area: 100.5, status: 'active' },
  T: { ...COMMUNE, mapSheet, parcelNumber: '7', mapSeries: OLD_SERIES, area: 777.7, status: 'active' },
  S: {
    ...COMMUNE,
    mapSheet,
    parcelNumber: '91',
    area: 50.5,
    derivedFrom: [{ ...COMMUNE, mapSheet, parcelNumber: '7' }],
  },
});
const ORDERS = ['WST', 'WTS', 'SWT', 'STW', 'TWS', 'TSW'].map((order) => order.split('') as ('W' | 'S' | 'T')[]);

const EMPLOYER = '0310063352';
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const GIVEN = ['An', 'Bích', 'Cường', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lan', 'Minh', 'Nga'];

describe('what relations come to', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  const differences = async (...entities: string[]): Promise<unknown[]> => {
    await registry.keepUp();
    const found = [];
    for (const entity of entities) {
      const policy = await registry.services.get(CurrentPolicy).of(entity);
      found.push(...(await registry.services.get(EntityVerifier).verify(policy)).differences);
    }
    return found;
  };
  const superseded = async (): Promise<readonly string[]> =>
    (await registry.tasks()).filter(({ kind }) => kind === 'relation-superseded').flatMap(({ goldens }) => goldens);

  const pin = async (collection: string, golden: string, attribute: string, value: unknown): Promise<void> => {
    const key = registry.keys['steward'];
    const path = `/v1/${collection}/${golden}`;
    const { headers } = await registry.api.call('GET', path, { key });
    const body = { value, reason: 'Sổ gốc' };
    const match = { 'if-match': String(headers['etag']) };
    const { status } = await registry.api.call('PUT', `${path}/pins/${attribute}`, { key, headers: match, body });
    expect(status).toBeLessThan(300);
  };

  it('does not depend on which of two that may be meant came first', async () => {
    for (const [at, order] of ORDERS.entries()) {
      const parcels = parcelsOf(`${at + 1}`);
      const goldens: Record<string, string> = {};
      for (const name of order) {
        goldens[name] = await registry.push(`land/land-parcels/${name}-${at}`, parcels[name]);
        expect(await differences('land-parcel')).toEqual([]);
      }
      // Whose place the third took is open, so that neither is asked about.
      expect(await superseded()).toEqual([]);
      await registry.remove(`land/land-parcels/T-${at}`);
      expect(await differences('land-parcel')).toEqual([]);
      expect(await superseded()).toEqual([goldens['W']]);
      await registry.remove(`land/land-parcels/S-${at}`);
      expect(await differences('land-parcel')).toEqual([]);
      expect(await superseded()).toEqual([]);
    }
  });

  it('follows a pin that says what a parcel came of, also where no record does', async () => {
    const place = (parcelNumber: string) => ({ ...COMMUNE, mapSheet: '9', parcelNumber });
    const derivedFrom = [place('7')];
    const first = await registry.push('land/land-parcels/W', { ...place('7'), area: 100, status: 'active' });
    const second = await registry.push('land/land-parcels/Q', { ...place('8'), area: 300, status: 'active' });
    for (const part of [
      await registry.push('land/land-parcels/S', { ...place('91'), area: 50.5, derivedFrom }),
      await registry.push('land/land-parcels/R', { ...place('92'), area: 60.5 }),
    ]) {
      const before = await superseded();
      await pin('land-parcels', part, 'derivedFrom', [place('8')]);
      expect(await differences('land-parcel')).toEqual([]);
      expect([before.includes(second), await superseded()]).toEqual([false, [second]]);
      await registry.push('land/land-parcels/Q', { ...place('8'), area: 300.5, status: 'active' });
      expect(await differences('land-parcel')).toEqual([]);
      await pin('land-parcels', part, 'derivedFrom', [place('99')]);
      expect(await differences('land-parcel')).toEqual([]);
      expect(await superseded()).toEqual([]);
      await registry.push('land/land-parcels/Q', { ...place('8'), area: 300, status: 'active' });
    }
    expect(first).not.toBe(second);
  });

  it('is one parcel still when its map series becomes known, or another', async () => {
    const place = (parcelNumber: string) => ({ ...COMMUNE, mapSheet: '9', parcelNumber });
    const whole = { ...place('7'), area: 100, status: 'active' };
    const golden = await registry.push('land/land-parcels/W', whole);
    const part = await registry.push('land/land-parcels/S', { ...place('91'), area: 50.5, derivedFrom: [place('7')] });
    for (const mapSeries of [OLD_SERIES, CADASTRAL]) {
      await registry.push('land/land-parcels/W', { ...whole, mapSeries });
      expect(await differences('land-parcel')).toEqual([]);
      expect(await registry.lines(`land-parcels/${part}`)).toEqual([`out predecessor-parcel resolved ${golden}`]);
      expect((await registry.tasks()).map(({ kind }) => kind)).toEqual(['relation-superseded']);
    }
  });

  it.each([
    ['by a number', { relation: 'daughter', nationalId: '079190123456', fullName: 'Hồ Thị Lan' }],
    ['by a name', { relation: 'daughter', fullName: 'Hồ Thị Lan' }],
  ])('is looked at where a pin alone states something: %s', async (_case, relative) => {
    const person = { fullName: 'Hồ Thị Tú', dateOfBirth: '1964-03-16', nationalId: '079164310376' };
    const golden = await registry.push('population/persons/x1', person);
    await pin('persons', golden, 'relatives', [relative]);
    expect(await differences('person')).toEqual([]);
    expect(await registry.lines(`persons/${golden}`)).toEqual(['out relative open -']);
    // Of another golden record that has it now, too.
    expect(await registry.push('population/persons/x0', { ...person, phone: '0903123456' })).toBe(golden);
    await registry.remove('population/persons/x1');
    expect(await differences('person')).toEqual([]);
  });

  it.each(['firms first', 'people first'])('does not depend on who of very many came first: %s', async (order) => {
    const firm = { name: 'Công ty TNHH Hoàng Long', taxCode: EMPLOYER, foundedOn: '2001-02-03' };
    const predecessors = [{ kind: 'separation', taxCode: EMPLOYER, name: firm.name }];
    const part = { name: 'Công ty Cổ phần Sao Mai', foundedOn: '2010-02-03', predecessors };
    const holders = [{ scheme: 'tax-code', value: EMPLOYER, name: 'Nguyễn An' }];
    const ids: Record<string, string> = {};
    const pushFirms = async (): Promise<void> => {
      ids['firm'] = await registry.push('business/enterprises/E', firm);
      ids['part'] = await registry.push('business/enterprises/F', part);
      ids['land'] = await registry.push('land/land-parcels/P', {
        ...COMMUNE,
        mapSheet: '3',
        parcelNumber: '12',
        holders,
      });
    };
    const pushPeople = async (): Promise<void> => {
      await registry.pushWorld(employees(110));
      await registry.resolution.drain('person');
    };
    for (const push of order === 'firms first' ? [pushFirms, pushPeople] : [pushPeople, pushFirms]) await push();
    expect(await differences('person', 'enterprise', 'land-parcel')).toEqual([]);
    // An enterprise is meant, and one has the number; a holder may be any of the people.
    expect(await registry.lines(`enterprises/${ids['part']}`)).toEqual([
      `out predecessor-enterprise resolved ${ids['firm']}`,
    ]);
    const { items } = await registry.relations(`land-parcels/${ids['land']}`);
    expect(items).toMatchObject([{ type: 'holder', status: 'ambiguous', candidates: [] }]);
  });

  /** Of each the employer's tax code was typed for his own. */
  function employees(count: number) {
    return Array.from({ length: count }, (_, n) => ({
      source: 'tax',
      collection: 'persons' as const,
      recordKey: `e-${n}`,
      sourceVersion: 1,
      observedAt: OBSERVED_AT,
      attributes: {
        fullName: `${SURNAMES[n % 11]} ${GIVEN[Math.floor(n / 11)]} ${GIVEN[(n * 7) % 10]}`,
        dateOfBirth: `${1950 + (n % 50)}-0${1 + (n % 9)}-${10 + (n % 19)}`,
        taxCode: EMPLOYER,
      },
    })) as never[];
  }
});
