import type { ExampleCall } from './openapi-example-calls';
import type { Answer, PushItem, RegistryUnderTest } from '../registry-under-test';

const SOURCE = 'hcm-civil-status';
const RECORD_KEY = 'HT-77';
const OTHER = 'population';

const hoa = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', phone: '0903123456' };
const RECORDS: readonly PushItem[] = [
  { recordKey: 'p-1', sourceVersion: 1, attributes: { ...hoa, nationalId: '001180000123' } },
  { recordKey: 'p-2', sourceVersion: 1, attributes: { fullName: 'Lê Văn Tám', dateOfBirth: '1951-07-09' } },
  // The name and birthday of one, with numbers that contradict each other: a question for a steward.
  {
    recordKey: 'p-3',
    sourceVersion: 1,
    attributes: {
      fullName: 'Đặng Hữu Phước',
      dateOfBirth: '1971-03-15',
      phone: '0913123456',
      nationalId: '079071004321',
    },
  },
  {
    recordKey: 'p-4',
    sourceVersion: 1,
    attributes: {
      fullName: 'Đặng Hữu Phước',
      dateOfBirth: '1971-03-15',
      phone: '0913123456',
      nationalId: '079071888888',
    },
  },
];

/** The registry of which the examples speak. What exists at run time only, ids and versions, takes the place of the example's. */
export class ExampleWorld {
  private readonly made = new Map<string, string>();
  private approverKey = '';
  private token = 0;

  private constructor(private readonly registry: RegistryUnderTest) {}

  static async seed(registry: RegistryUnderTest): Promise<ExampleWorld> {
    for (const code of [SOURCE, OTHER]) await registry.addSource(code, ['persons']);
    await registry.database.query(
      `INSERT INTO purpose (code, title_vi, citation) VALUES ('dang-ky-bien-dong', 'Đăng ký biến động', 'Luật Đất đai')`,
    );
    await registry.push(OTHER, 'persons', RECORDS);
    await registry.settle();
    const world = new ExampleWorld(registry);
    const steward = await registry.key('steward');
    const tasks = await registry.call('GET', '/v1/review-tasks?collection=persons', steward);
    world.made.set('task', tasks.body.items[0].id);
    const approver = { role: 'steward', label: 'the second person' };
    world.approverKey = (await registry.call('POST', '/v1/keys', await registry.key('operator'), approver)).body.key;
    return world;
  }

  async keyOf({ role }: ExampleCall): Promise<string | undefined> {
    if (role === undefined) return undefined;
    if (role === 'approver') return this.approverKey;
    return this.registry.key(role, role === 'source' ? SOURCE : undefined);
  }

  /** The parameters that name something of this registry. */
  async parametersOf({ on }: ExampleCall): Promise<Readonly<Record<string, unknown>>> {
    const id = on === 'golden' ? await this.goldenOf(SOURCE, RECORD_KEY) : this.made.get(on ?? '');
    const code = 'bien-dong-dat-dai';
    const names = { source: SOURCE, collection: 'persons', recordKey: RECORD_KEY, attribute: 'dateOfBirth', id, code };
    return on === 'golden' ? { ...names, 'If-Match': await this.etagOf(String(id)) } : names;
  }

  /** The body of the example with the ids, tokens and revisions of this registry. */
  async bodyOf(example: unknown, call: ExampleCall): Promise<unknown> {
    const live: Record<string, unknown> = {
      // Of a decision: another than the one that the record on the other side is in.
      goldenId: await this.goldenOf(OTHER, call.operationId === 'decide' ? 'p-2' : 'p-1'),
      ids: [await this.goldenOf(OTHER, 'p-1')],
    };
    if (call.on === 'extract') live.id = this.made.get('extract');
    if (call.on === 'task') Object.assign(live, await this.claimed(call));
    return replace(example, live, new Set(call.operationId === 'decide' ? ['collection'] : (call.omit ?? [])));
  }

  /** Keeps the ids of what a call made for the calls that follow. */
  remember({ operationId }: ExampleCall, body: { readonly id?: string; readonly token?: number }): void {
    if (operationId === 'claimReviewTask') this.token = body.token!;
    const names: Readonly<Record<string, string>> = {
      issueKey: 'key',
      decide: 'decision',
      decideReviewTask: 'task-decision',
      issueExtract: 'extract',
    };
    const name = names[operationId];
    if (name) this.made.set(name, body.id!);
  }

  private async claimed({ operationId }: ExampleCall): Promise<{ token: number; revision?: number }> {
    const path = `/v1/review-tasks/${this.made.get('task')}`;
    const steward = await this.registry.key('steward');
    if (operationId === 'decideReviewTask')
      this.token = (await this.registry.call('POST', `${path}/claim`, steward)).body.token;
    const { body }: Answer = await this.registry.call('GET', path, steward);
    return { token: this.token, revision: body.revision ?? body.task?.revision };
  }

  private async goldenOf(source: string, recordKey: string): Promise<string | undefined> {
    const key = await this.registry.key('steward');
    const { body } = await this.registry.call('GET', `/v1/sources/${source}/persons/${recordKey}`, key);
    return body.goldenId;
  }

  private async etagOf(id: string): Promise<string> {
    const answer = await this.registry.call('GET', `/v1/persons/${id}`, await this.registry.key('steward'));
    return answer.headers.get('etag') ?? '';
  }
}

function replace(value: unknown, live: Readonly<Record<string, unknown>>, omit: ReadonlySet<string>, at = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const path = (name: string | number): string => (at === '' ? String(name) : `${at}.${name}`);
  if (Array.isArray(value)) return value.map((item, index) => replace(item, live, omit, path(index)));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !omit.has(path(name)))
      .map(([name, member]) => [name, live[name] ?? replace(member, live, omit, path(name))]),
  );
}
