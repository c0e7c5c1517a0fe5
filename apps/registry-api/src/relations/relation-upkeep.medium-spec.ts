import { RelatedRegistry } from './__tests__/related-registry';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const LAN = { fullName: 'Trần Ngọc Lan', dateOfBirth: '1975-06-11', sex: 'female', nationalId: '079175004567' };
const SON = { fullName: 'Lê Văn Sơn', dateOfBirth: '2005-09-02', sex: 'male', nationalId: '001205007890' };
const COMPANY = { name: 'Công ty TNHH Minh Phát', taxCode: '0100109106' };

const parcel = (number: string, holder?: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber: number,
  area: 100 + Number(number),
  ...(holder && { holders: [holder] }),
});
const byId = (value: string, name?: string): Record<string, unknown> => ({ scheme: 'national-id', value, name });

/** Two records of Hoà that only a third brings together: one has her number, one her old card. */
const NUMBER_ONLY = { fullName: HOA.fullName, nationalId: HOA.nationalId, dateOfBirth: HOA.dateOfBirth };
const CARD_ONLY = { fullName: HOA.fullName, idCard9: '025123987' };
const BRIDGE = { ...NUMBER_ONLY, ...CARD_ONLY };

describe('relations through merges and unmerges', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  it('an unmerge keeps exactly the right relations on both sides (SEED 1555, 1989)', async () => {
    const numbered = await registry.push('population/persons/N', NUMBER_ONLY);
    const son = await registry.push('population/persons/SON', SON);
    const relatives = [{ relation: 'con', nationalId: SON.nationalId, fullName: SON.fullName }];
    const carded = await registry.push('tax/persons/C', { ...CARD_ONLY, relatives });
    const first = await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, HOA.fullName)));
    const card = { scheme: 'id-card-9', value: CARD_ONLY.idCard9, name: HOA.fullName };
    const second = await registry.push('land/land-parcels/P2', parcel('47', card));
    const legalRepresentatives = [{ fullName: HOA.fullName, nationalId: HOA.nationalId }];
    const company = await registry.push('business/enterprises/E1', { ...COMPANY, legalRepresentatives });
    const apart = {
      numbered: [`in holder resolved ${first}`, `in legal-representative resolved ${company}`],
      carded: [`in holder resolved ${second}`, `out relative resolved ${son}`],
    };
    const linesApart = async (): Promise<typeof apart> => ({
      numbered: await registry.lines(`persons/${numbered}`),
      carded: await registry.lines(`persons/${carded}`),
    });
    expect(numbered).not.toBe(carded);
    expect(await linesApart()).toEqual(apart);
    await registry.keepUp();

    for (let round = 1; round <= 2; round++) {
      expect(await registry.push('business/persons/B', BRIDGE)).toBe(numbered);
      expect(await registry.lines(`persons/${numbered}`)).toEqual([...apart.numbered, ...apart.carded].sort());
      const url = `/v1/persons/${carded}/relations`;
      const absorbed = await registry.api.call('GET', `${url}?expand=golden`, { key: registry.keys.steward });
      expect(absorbed).toMatchObject({
        status: 308,
        body: { id: carded, mergedInto: numbered },
        headers: { location: `/v1/persons/${numbered}/relations?expand=golden`, 'cache-control': 'no-store' },
      });
      expect(await registry.lines(`land-parcels/${second}`)).toEqual([`out holder resolved ${numbered}`]);
      await registry.keepUp();

      await registry.remove('business/persons/B');
      expect(await linesApart()).toEqual(apart);
      expect(await registry.lines(`land-parcels/${second}`)).toEqual([`out holder resolved ${carded}`]);
      expect(await registry.lines(`persons/${son}`)).toEqual([`in relative resolved ${carded}`]);
      await registry.keepUp();
    }
    await registry.remove('population/persons/N');
    const gone = await registry.api.call('GET', `/v1/persons/${numbered}/relations`, { key: registry.keys.steward });
    expect(gone).toMatchObject({ status: 410, body: { code: 'golden-record-retired' } });
  });

  it('the merge of a person writes no parcel, and tells readers of those only whose holder has another id now', async () => {
    const numbered = await registry.push('population/persons/N', NUMBER_ONLY);
    await registry.push('tax/persons/C', CARD_ONLY);
    await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, HOA.fullName)));
    const card = { scheme: 'id-card-9', value: CARD_ONLY.idCard9, name: HOA.fullName };
    const second = await registry.push('land/land-parcels/P2', parcel('47', card));
    await registry.keepUp();
    const rows = () =>
      registry.dataSource.query(
        `SELECT id::text AS row, xmin::text, version FROM golden_record WHERE entity = 'land-parcel'
         UNION ALL SELECT record_no::text || type || ordinal, xmin::text, 0 FROM relation_statement
         UNION ALL SELECT record_no::text, xmin::text, 0 FROM link WHERE entity = 'land-parcel'
         UNION ALL SELECT record_no::text, xmin::text, 0 FROM resolved_record WHERE entity = 'land-parcel' ORDER BY 1, 2`,
      );
    const before = await rows();
    expect(before).toHaveLength(8);
    await registry.push('business/persons/B', BRIDGE);
    expect(await rows()).toEqual(before);
    expect(await registry.lines(`land-parcels/${second}`)).toEqual([`out holder resolved ${numbered}`]);
    expect(await registry.keepUp()).toEqual([`golden.updated ${second} 2`]);
  });
});

describe('keeping up with relations whose other end changed', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  it('tells readers of the stating record when the other side arrives and when it goes, and of nothing else', async () => {
    const land = await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, HOA.fullName)));
    await registry.push('land/land-parcels/P2', parcel('47', byId(LAN.nationalId, LAN.fullName)));
    expect(await registry.keepUp()).toEqual([]);
    await registry.push('population/persons/A', HOA);
    expect(await registry.keepUp()).toEqual([`golden.updated ${land} 2`]);
    expect(await registry.keepUp()).toEqual([]);
    await registry.push('population/persons/A', { ...HOA, phone: '0903123456' });
    expect(await registry.keepUp()).toEqual([]);
    await registry.remove('population/persons/A');
    expect(await registry.keepUp()).toEqual([`golden.updated ${land} 3`]);
    const lineage = await registry.api.call('GET', `/v1/land-parcels/${land}/history`, { key: registry.keys.steward });
    expect(lineage.body.items).toMatchObject([
      { version: 1, change: 'created' },
      { version: 2, change: 'updated', recordCount: 1, attributes: { parcelNumber: '31' } },
      { version: 3, change: 'updated', recordCount: 1 },
    ]);
  });

  it('has no news of a record whose other side was there before it', async () => {
    await registry.push('population/persons/A', HOA);
    await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, HOA.fullName)));
    expect(await registry.keepUp()).toEqual([]);
  });

  it('asks a steward when several may be meant, until a name tells them apart', async () => {
    await registry.push('population/persons/A', HOA);
    const land = await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId)));
    await registry.keepUp();
    expect(await registry.tasks()).toEqual([]);
    await registry.push('tax/persons/B', { ...LAN, nationalId: HOA.nationalId });
    const [event] = await registry.keepUp();
    expect(event).toBe(`golden.updated ${land} 2`);
    expect(await registry.tasks()).toEqual([{ kind: 'relation-ambiguous', type: 'holder', goldens: [land] }]);
    const shown = await registry.api.call('GET', `/v1/land-parcels/${land}`, { key: registry.keys.steward });
    expect(shown.body).toMatchObject({ version: 2, underReview: true });

    // The resolution of the stating record itself leaves the task alone.
    await registry.push('land/land-parcels/P1', { ...parcel('31', byId(HOA.nationalId)), planningStatus: 'Đất ở' });
    expect(await registry.tasks()).toHaveLength(1);
    await registry.keepUp();
    expect(await registry.tasks()).toHaveLength(1);

    await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, LAN.fullName)));
    await registry.keepUp();
    expect(await registry.tasks()).toEqual([]);
    const settled = await registry.api.call('GET', `/v1/land-parcels/${land}`, { key: registry.keys.steward });
    expect(settled.body).toMatchObject({ underReview: false });
  });

  it('asks a steward when the name speaks against who carries the number, until the person or the statement changes', async () => {
    const person = await registry.push('population/persons/A', HOA);
    const land = await registry.push('land/land-parcels/P1', parcel('31', byId(HOA.nationalId, 'Phạm Quốc Bảo')));
    await registry.keepUp();
    expect(await registry.tasks()).toEqual([{ kind: 'relation-disputed', type: 'holder', goldens: [land] }]);
    const task = await registry.api.call('GET', '/v1/review-tasks?collection=land-parcels', {
      key: registry.keys.steward,
    });
    expect(task.body.items).toMatchObject([
      { kind: 'relation-disputed', goldenIds: [land], reasons: ['name-contradicts'] },
    ]);
    expect(JSON.stringify(task.body)).not.toMatch(/001180000123|Hoà|Bảo/);

    await registry.push('population/persons/A', { ...HOA, otherNames: ['Phạm Quốc Bảo'] });
    await registry.keepUp();
    expect(await registry.tasks()).toEqual([]);
    expect(await registry.lines(`persons/${person}`)).toEqual([`in holder resolved ${land}`]);
    await registry.push('population/persons/A', HOA);
    await registry.keepUp();
    expect(await registry.tasks()).toHaveLength(1);
    await registry.remove('land/land-parcels/P1');
    await registry.keepUp();
    expect(await registry.tasks()).toEqual([]);
  });

  it('moves a task along when the record that states it becomes part of another golden record', async () => {
    const old = await registry.push('tax/land-parcels/T1', { ...parcel('31'), parcelCode: 'W3GV7CP477MZ' });
    await registry.push('population/persons/A', HOA);
    const other = { ...parcel('88', byId(HOA.nationalId, 'Phạm Quốc Bảo')) };
    const young = await registry.push('land/land-parcels/P1', other);
    await registry.keepUp();
    expect(await registry.tasks()).toMatchObject([{ goldens: [young] }]);
    const same = { ...parcel('31', byId(HOA.nationalId, 'Phạm Quốc Bảo')), parcelCode: 'W3GV7CP477MZ' };
    expect(await registry.push('land/land-parcels/P1', same)).toBe(old);
    await registry.keepUp();
    expect(await registry.tasks()).toMatchObject([{ kind: 'relation-disputed', goldens: [old] }]);
  });

  it('comes to one result when several work at once, and gives back what a lost one had claimed', async () => {
    const lands: string[] = [];
    for (const number of ['31', '47', '52', '68', '75'])
      lands.push(
        await registry.push(`land/land-parcels/P${number}`, parcel(number, byId(HOA.nationalId, HOA.fullName))),
      );
    await registry.push('population/persons/A', HOA);
    const failing = registry.transactions.run(async (tx) => {
      await tx.query('DELETE FROM relation_recheck');
      throw new Error('the process is lost');
    });
    await expect(failing).rejects.toThrow('lost');
    const [one, other] = await Promise.all([registry.upkeep.drain(), registry.upkeep.drain()]);
    expect(one + other).toBeGreaterThanOrEqual(lands.length);
    const versions = await registry.dataSource.query(
      `SELECT DISTINCT version FROM golden_record WHERE entity = 'land-parcel'`,
    );
    expect(versions).toEqual([{ version: 2 }]);
    expect(await registry.dataSource.query('SELECT * FROM relation_recheck')).toEqual([]);
  });
});
