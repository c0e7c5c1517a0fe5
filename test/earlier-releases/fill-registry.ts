import { openStandaloneRegistry, PolicyBook } from '@sogoc/registry';
import { eventually } from '@sogoc/testing';

import type { Answer, RegistryUnderTest } from '../registry-under-test';
import {
  enterpriseOf,
  fullNameOf,
  nationalIdOf,
  parcelOf,
  personOf,
  phoneOf,
  pushed,
  range,
  SHARING_A_NUMBER,
  taxCodeOf,
} from './made-up-records';

const REASON = { reason: 'Đã đối chiếu hồ sơ' };

/**
 * Makes a registry in which there is one of everything, through the API alone, and leaves two records pending. Keys of records are
 * `p-` of the population register, `f-` of finance, `b-` of business registration, `l-` and `m-` of land and the city's land office,
 * and the number of a made-up person, enterprise or parcel.
 */
export async function fillRegistry(registry: RegistryUnderTest, databaseUrl: string): Promise<void> {
  const fill = new RegistryFill(registry);
  await registry.startWorker();
  await fill.pushAll();
  await fill.correctAndDelete();
  await fill.decide();
  await fill.workOnTasks();
  await fill.changePolicy(databaseUrl);
  await fill.shareNumbers();
  await fill.issueKeys();
  await fill.quiet();
  await registry.stopWorkers();
  await registry.push('population', 'persons', [pushed('p-900', personOf(90)), pushed('p-0', personOf(0), 9)]);
}

class RegistryFill {
  constructor(private readonly registry: RegistryUnderTest) {}

  async pushAll(): Promise<void> {
    const { registry } = this;
    await registry.push(
      'population',
      'persons',
      range(0, 70).map((n) => pushed(`p-${n}`, personOf(n))),
    );
    await registry.push(
      'finance',
      'persons',
      range(0, 66).map((n) => pushed(`f-${n}`, this.asFinanceSees(n))),
    );
    await registry.push(
      'business-registration',
      'enterprises',
      range(0, 25).map((n) => pushed(`b-${n}`, enterpriseOf(n))),
    );
    await registry.push(
      'finance',
      'enterprises',
      range(0, 20).map((n) => pushed(`f-${n}`, enterpriseOf(n))),
    );
    await registry.push(
      'land',
      'land-parcels',
      range(0, 25).map((n) => pushed(`l-${n}`, parcelOf(n))),
    );
    await registry.push(
      'hcm-land-management',
      'land-parcels',
      range(0, 20).map((n) => pushed(`m-${n}`, parcelOf(n))),
    );
    await this.quiet();
  }

  /** Persons 40 to 49 with another number, 50 to 61 without one, and of those after them little more than the day of birth. */
  private asFinanceSees(n: number): Record<string, unknown> {
    const { nationalId, phone, ...person } = personOf(n);
    if (n >= 62) return { ...person, fullName: fullNameOf(n).replace(/ .* /, ' Diệu ') };
    if (n >= 50) return { ...person, phone };
    return n >= 40
      ? { ...person, phone, nationalId: nationalIdOf(n, 901_357 - n * 9_973) }
      : { ...person, phone, nationalId, taxCode: taxCodeOf(n + 500) };
  }

  async correctAndDelete(): Promise<void> {
    const { registry } = this;
    const source = await registry.key('source', 'population');
    const record = (n: number): string => `/v1/sources/population/persons/p-${n}`;
    await registry.push('population', 'persons', [
      pushed(
        'p-1',
        { ...personOf(1), fullName: fullNameOf(1).replace(/ .* /, ' Thanh '), maritalStatus: 'Đã kết hôn' },
        2,
      ),
      pushed('p-2', { ...personOf(2), dateOfBirth: '1991-13-01', taxCode: '12' }, 2),
      pushed('p-4', { ...personOf(4), relatives: [{ relation: 'mẹ', nationalId: nationalIdOf(3) }] }, 2),
    ]);
    await registry.push('land', 'land-parcels', [
      pushed('l-24', { ...parcelOf(24), status: 'split' }, 2),
      pushed('l-30', {
        ...parcelOf(30),
        derivedFrom: [{ communeCode: '26734', codeSet: 'NSO-2025-01', mapSheet: '12', parcelNumber: '199' }],
      }),
    ]);
    // One golden record retires, one loses a member, one comes back.
    for (const n of [69, 5, 68]) await this.made('DELETE', `${record(n)}?sourceVersion=2`, source);
    await this.quiet();
    await registry.push('population', 'persons', [pushed('p-68', personOf(68), 3)]);
    await this.quiet();
    const lookUp = { scheme: 'national-id', value: nationalIdOf(1) };
    await this.made('POST', '/v1/persons/lookup', await registry.key('steward'), lookUp);
  }

  async decide(): Promise<void> {
    const [lan, minh] = [await this.registry.key('steward'), await this.anotherSteward()];
    const persons = await this.registry.partition('person');
    const golden = (key: string): { goldenId: string | undefined } => ({ goldenId: persons.get(key) });
    const record = (source: string, recordKey: string): object => ({ source, recordKey });
    const decided = (verdict: string, left: object, right: object, more = {}): Promise<Answer> =>
      this.made('POST', '/v1/decisions', lan, { verdict, left, right, ...REASON, ...more });
    const people = (n: number): [object, object] => [golden(`population/p-${n}`), golden(`finance/f-${n}`)];
    const rows = (n: number): [object, object] => [record('population', `p-${n}`), record('finance', `f-${n}`)];
    const inPersons = { collection: 'persons' };

    // Approved by another; waiting for it.
    const approved = await decided('same', ...people(40));
    await this.made('POST', `/v1/decisions/${approved.body.id}/approval`, minh, REASON);
    await decided('same', ...people(41));
    // Joined at once, and taken back.
    await decided('same', golden('population/p-60'), golden('population/p-61'));
    const regretted = await decided('different', ...rows(10), inPersons);
    await this.made('POST', `/v1/decisions/${regretted.body.id}/reversal`, lan, REASON);
    // Parted: two that agree in all, and one record from its golden record.
    for (const n of [11, 12]) await decided('different', ...rows(n), inPersons);
    await this.splitAndPin(lan);
  }

  private async splitAndPin(steward: string): Promise<void> {
    const { registry } = this;
    await this.change(steward, 'persons', 'finance/f-13', 'POST', 'split', {
      records: [{ source: 'finance', recordKey: 'f-13' }],
      ...REASON,
    });
    await this.change(steward, 'persons', 'population/p-14', 'PUT', 'pins/phone', { value: phoneOf(814), ...REASON });
    await this.change(steward, 'persons', 'population/p-15', 'PUT', 'pins/phone', { value: phoneOf(815), ...REASON });
    await this.change(steward, 'persons', 'population/p-15', 'DELETE', 'pins/phone', REASON);
    await this.change(steward, 'enterprises', 'business-registration/b-3', 'PUT', 'pins/shortName', {
      value: 'Gốm Bát Tràng',
      ...REASON,
    });
    await registry.settle();
  }

  /** Calls a path of the record's golden record, as of now. */
  private async change(
    key: string,
    collection: string,
    record: string,
    method: string,
    path: string,
    body: object,
  ): Promise<Answer> {
    const entity = { persons: 'person', enterprises: 'enterprise' }[collection] ?? '';
    const golden = `/v1/${collection}/${(await this.registry.partition(entity)).get(record)}`;
    const { headers } = await this.made('GET', golden, key);
    return this.made(method, `${golden}/${path}`, key, body, { 'if-match': headers.get('etag') ?? '' });
  }

  /** Of the questions that are open one is held, one decided, one claimed and one noted on. */
  async workOnTasks(): Promise<void> {
    const key = await this.registry.key('steward');
    const { body } = await this.made('GET', '/v1/review-tasks?collection=persons&kind=identifier-collision', key);
    const [held, parted, claimed] = body.items.filter((task: object) => !('awaitingDecision' in task));
    for (const [task, verdict] of [
      [held, 'hold'],
      [parted, 'different'],
    ]) {
      const { token, revision } = (await this.made('POST', `/v1/review-tasks/${task.id}/claim`, key)).body;
      await this.made('POST', `/v1/review-tasks/${task.id}/decision`, key, { verdict, token, revision, ...REASON });
    }
    await this.made('POST', `/v1/review-tasks/${claimed.id}/claim`, key);
    await this.made('POST', `/v1/review-tasks/${claimed.id}/notes`, key, { text: 'Chờ công an phường trả lời' });
  }

  /**
   * One tax code on the sheets of two men whom finance and the population register know by two numbers each, and of a woman with three: one
   * after another, so that nobody looks at all of them at once.
   */
  async shareNumbers(): Promise<void> {
    for (const [source, recordKey, attributes] of SHARING_A_NUMBER) {
      await this.registry.push(source, 'persons', [pushed(recordKey, attributes)]);
      await this.quiet();
    }
  }

  /** The catalogue trusts finance more, and enterprises have a rule of survivorship of their own. */
  async changePolicy(url: string): Promise<void> {
    const operator = await this.registry.key('operator');
    await this.made('PUT', '/v1/sources/finance', operator, { trust: 0.85 });
    await this.quiet();
    const registry = await openStandaloneRegistry({ url, poolSize: 2, applicationName: 'filled-policy' });
    try {
      const survivorship = [{ name: 'phone', survivorship: ['most-recent'] }];
      await registry.get(PolicyBook).apply({ entities: [{ entity: 'enterprise', survivorship }] });
    } finally {
      await registry.close();
    }
    await this.quiet();
  }

  async issueKeys(): Promise<void> {
    const operator = await this.registry.key('operator');
    const wish = { role: 'consumer', label: 'Cổng dịch vụ công', view: 'masked', collections: ['persons'] };
    const idempotent = { 'idempotency-key': 'first-key' };
    const issued = await this.made('POST', '/v1/keys', operator, wish, idempotent);
    await this.made('POST', '/v1/keys', operator, { ...wish, label: 'Tạm', expiresAt: '2099-01-01T00:00:00Z' });
    await this.made('POST', '/v1/keys', operator, { role: 'source', source: 'land', label: 'Sở Tài nguyên' });
    await this.made('DELETE', `/v1/keys/${issued.body.id}`, operator);
  }

  private async anotherSteward(): Promise<string> {
    const wish = { role: 'steward', label: 'Minh' };
    const issued = await this.made('POST', '/v1/keys', await this.registry.key('operator'), wish);
    return issued.body.key as string;
  }

  /** Until workers have nothing left to do, and no record is behind the policy. */
  async quiet(): Promise<void> {
    const operator = await this.registry.key('operator');
    const isQuiet = async (): Promise<boolean> => {
      const { rows } = await this.registry.database.query(
        'SELECT EXISTS (SELECT FROM relation_recheck) OR EXISTS (SELECT FROM pending_record) AS waiting',
      );
      return !rows[0].waiting && (await this.made('GET', '/v1/status', operator)).body.redo === 0;
    };
    await eventually('nothing is left to do', isQuiet, 120_000);
  }

  private async made(
    method: string,
    path: string,
    key: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const answer = await this.registry.call(method, path, key, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
