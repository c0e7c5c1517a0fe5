import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Answered, StewardDesk } from '../../decisions/__tests__/steward-desk';

const PASSWORD = 'một mật khẩu đủ dài';
const WARD = { codeSet: 'NSO-2026-04', code: '26740' };
const INSIDE = { codeSet: 'NSO-2026-04', communeCode: '26740' };
const OUTSIDE = { codeSet: 'NSO-2026-04', communeCode: '00004' };
export const PURPOSE = 'dang-ky-bien-dong';

export const HOA = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-01',
  sex: 'Nữ',
  nationalId: '001180000123',
  phone: '0903123456',
  permanentAddress: { ...INSIDE, text: '12 Lê Lợi' },
  relatives: [{ relation: 'husband', nationalId: '001078000456', fullName: 'Trần Văn Bình' }],
};
export const BINH = {
  fullName: 'Trần Văn Bình',
  dateOfBirth: '1978-05-06',
  sex: 'Nam',
  nationalId: '001078000456',
  permanentAddress: OUTSIDE,
};
/** Names no relative: the mother does. */
export const AN = { fullName: 'Trần Minh An', dateOfBirth: '2015-09-10', sex: 'Nam', nationalId: '001215000789' };

/** A family with land and firms, strangers who share a number, and the systems that ask for them. */
export class FamilyRegistry {
  private readonly sources = new Map<string, string>();

  private constructor(
    readonly desk: StewardDesk,
    readonly folder: string,
    readonly operator: string,
    readonly lead: string,
  ) {}

  static async open(): Promise<FamilyRegistry> {
    const folder = mkdtempSync(join(tmpdir(), 'so-goc-family-'));
    const environment = {
      EXTRACT_KEYS_FILE: join(folder, 'extract-signing.json'),
      PUBLIC_URL: 'https://so-goc.example',
    };
    const desk = await StewardDesk.open({ environment });
    const operator = await signedIn(desk, 'son', 'operator');
    const registry = new FamilyRegistry(desk, folder, operator, await signedIn(desk, 'mai', 'lead'));
    for (const source of ['land', 'firms', 'civil']) await registry.addSource(source);
    await registry.addCatalogue();
    return registry;
  }

  async close(): Promise<void> {
    await this.desk.close();
    rmSync(this.folder, { recursive: true });
  }

  get keysFile(): string {
    return join(this.folder, 'extract-signing.json');
  }

  async push(source: string, collection: string, recordKey: string, attributes: object): Promise<void> {
    const path = `/v1/sources/${source}/${collection}/${recordKey}`;
    const body = { observedAt: '2026-01-31T01:00:00Z', attributes };
    const answer = await this.desk.api.call('PUT', path, { key: this.sources.get(source), body });
    expect(answer.body).not.toHaveProperty('code');
    await this.desk.resolve();
  }

  /** The people, two parcels of the mother's, a parcel whose holder bears another name, and firms. */
  async pushFamily(): Promise<void> {
    const child = { relation: 'son', nationalId: AN.nationalId, fullName: AN.fullName };
    await this.push('civil', 'persons', 'hoa', { ...HOA, relatives: [...HOA.relatives, child] });
    await this.push('civil', 'persons', 'binh', BINH);
    await this.push('civil', 'persons', 'an', AN);
    const hoa = { scheme: 'national-id', value: HOA.nationalId, name: HOA.fullName, role: 'owner' };
    const parcel = (number: string, place: object, holder: object, area: number) => ({
      ...{ ...place, mapSheet: '7', parcelNumber: number, area, planningStatus: 'stable' },
      ...{ taxObligation: 'paid', holders: [holder] },
    });
    await this.push('land', 'land-parcels', 'l1', parcel('11', INSIDE, hoa, 100));
    await this.push('land', 'land-parcels', 'l2', parcel('12', INSIDE, hoa, 250.5));
    await this.push('land', 'land-parcels', 'far', parcel('13', OUTSIDE, hoa, 77));
    const other = { ...hoa, name: 'Phạm Quốc Khánh' };
    await this.push('land', 'land-parcels', 'disputed', parcel('14', INSIDE, other, 999));
    const led = (fullName: string) => [{ fullName, nationalId: HOA.nationalId, title: 'Giám đốc' }];
    await this.push('firms', 'enterprises', 'e1', {
      ...{ taxCode: '0312345673', name: 'Công ty TNHH Sông Hậu', legalRepresentatives: led(HOA.fullName) },
    });
    await this.push('firms', 'enterprises', 'e2', {
      ...{ taxCode: '0300588569', name: 'Công ty TNHH Cửu Long', legalRepresentatives: led('Phạm Quốc Khánh') },
    });
  }

  /** Two people whose sources gave them one number, and a parcel of one of them. */
  async pushTwoOfOneNumber(): Promise<void> {
    const number = '079190001234';
    await this.push('civil', 'persons', 'lan', {
      fullName: 'Lê Thị Lan',
      dateOfBirth: '1990-01-01',
      nationalId: number,
    });
    await this.push('firms', 'persons', 'cuc', {
      fullName: 'Trần Ngọc Cúc',
      dateOfBirth: '1975-06-11',
      nationalId: number,
    });
    await this.push('land', 'land-parcels', 'of-one', {
      ...{ ...INSIDE, mapSheet: '8', parcelNumber: '21', area: 55 },
      holders: [{ scheme: 'national-id', value: number, role: 'owner' }],
    });
  }

  goldenOf(recordKey: string): Promise<string> {
    return this.desk.goldenOf(recordKey);
  }

  async ask(key: string, path: string, body?: object, purpose?: string): Promise<Answered> {
    const headers: Record<string, string> = purpose === undefined ? {} : { 'sogoc-purpose': purpose };
    return this.desk.api.call('POST', path, { key, body, headers });
  }

  async as(cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Answered> {
    return this.desk.api.call(method, path, { headers: { cookie }, body });
  }

  consumer(view: 'full' | 'masked' = 'full'): Promise<string> {
    return this.desk.api.addKey({ role: 'consumer', view });
  }

  /** A key of a system with grants of people and land of one ward. */
  async landOffice(attributes: readonly string[] = ['fullName', 'dateOfBirth', 'nationalId']): Promise<string> {
    const terms = {
      ...{ system: 'land-office', purpose: PURPOSE, schemes: ['national-id'] },
      rows: { level: 'commune', areas: [WARD] },
      ...{ ground: 'request', legalBasis: 'Nghị định 194/2025/NĐ-CP, Điều 16', validFrom: '2026-01-01' },
    };
    await this.grant({ ...terms, collection: 'persons', attributes });
    await this.grant({ ...terms, collection: 'land-parcels', attributes: ['holders'] });
    const wish = { role: 'consumer', system: 'land-office', label: 'Đất đai', plainLookup: true };
    return String((await this.as(this.operator, 'POST', '/v1/keys', wish)).body.key);
  }

  /** Entries of the record of reads that showed something, newest first. */
  async entries(kind: string): Promise<{ seq: number; subjects: { goldenId: string; attributes: string[] }[] }[]> {
    return (await this.as(this.operator, 'GET', `/v1/access-log?kind=${kind}`)).body.items;
  }

  private async grant(terms: object): Promise<void> {
    const { body } = await this.as(this.operator, 'POST', '/v1/grants', terms);
    expect(await this.as(this.lead, 'POST', `/v1/grants/${body.id}/approval`)).toMatchObject({ status: 201 });
  }

  private async addSource(code: string): Promise<void> {
    await this.desk.api.addSource(code, ['persons', 'land-parcels', 'enterprises']);
    this.sources.set(code, await this.desk.api.addKey({ role: 'source', source: code }));
  }

  private async addCatalogue(): Promise<void> {
    const put = (path: string, body: object) => this.as(this.operator, 'PUT', `/v1/${path}`, body);
    await put('agencies/H29.8', { titleVi: 'Văn phòng đăng ký đất đai', level: 'province' });
    await put('systems/land-office', { titleVi: 'Đăng ký đất đai', agency: 'H29.8' });
    await put(`purposes/${PURPOSE}`, { titleVi: 'Đăng ký biến động', citation: 'Luật Đất đai' });
    await put('purposes/khac', { titleVi: 'Việc khác', citation: 'Luật khác' });
  }
}

/** The cookie of a person's session. */
async function signedIn(desk: StewardDesk, username: string, role: string): Promise<string> {
  const key = await desk.api.addKey({ role: 'operator' });
  await desk.api.call('POST', '/v1/people', { key, body: { username, name: username, role, password: PASSWORD } });
  const session = await desk.api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
  return String(session.headers['set-cookie']).split(';')[0]!;
}
