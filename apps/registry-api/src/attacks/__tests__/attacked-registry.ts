import { issueKey } from '../../golden-records/__tests__/keys-by-role';
import { StewardDesk } from '../../decisions/__tests__/steward-desk';

/** Somebody whose values must not be found out. */
export const SECRET = {
  fullName: 'Nguyễn Thị Hoàquê',
  dateOfBirth: '1980-02-17',
  sex: 'Nữ',
  nationalId: '001180047123',
  phone: '0903187456',
  ethnicity: 'Kinh',
};

/** A call of the contract. */
export interface Operation {
  readonly operationId: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  readonly path: string;
  /** Roles that may make it; empty: open to all. */
  readonly roles: readonly string[];
  readonly takesBody: boolean;
  /** Names of its query parameters. */
  readonly query: readonly string[];
}

/** Who attacks, with what key; undefined: without one. */
export interface Attacker {
  readonly name: string;
  readonly key: string | undefined;
  /** Undefined: nobody the registry knows. */
  readonly role?: string;
  /** What keeps the key from the person, beside its role. */
  readonly apart: readonly ('source' | 'collection' | 'inactive')[];
}

interface OpenApiOperation {
  readonly operationId?: string;
  readonly 'x-roles'?: readonly string[];
  readonly requestBody?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** A registry with one person, its calls as its contract lists them, and a key of each sort. */
export class AttackedRegistry {
  private constructor(
    readonly desk: StewardDesk,
    readonly operations: readonly Operation[],
    readonly attackers: readonly Attacker[],
    readonly operator: string,
    readonly goldenId: string,
  ) {}

  static async open(): Promise<AttackedRegistry> {
    const desk = await StewardDesk.open();
    const operator = await desk.api.addKey({ role: 'operator' });
    await desk.push('p1', SECRET, 'persons');
    const attackers = await attackersOf(desk, operator);
    return new AttackedRegistry(desk, await operationsOf(desk), attackers, operator, await desk.goldenOf('p1'));
  }

  async close(): Promise<void> {
    await this.desk.close();
  }

  keyOf(name: string): string {
    return this.attackers.find((attacker) => attacker.name === name)?.key ?? '';
  }

  /** The path of an operation about the person, as far as it names one. */
  pathOf({ path }: Operation): string {
    const values: Readonly<Record<string, string>> = {
      source: 'police',
      collection: 'persons',
      recordKey: 'p1',
      id: path.includes('{collection}/{id}') ? this.goldenId : '01970000-0000-7000-8000-000000000000',
      attribute: 'dateOfBirth',
      seq: '0',
      code: 'none',
      part: '1',
      file: 'accepted',
      dataset: 'people-by-commune',
      version: '1',
    };
    return path.replace(/\{(\w+)\}/g, (_match, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Say which value {${name}} of ${path} has`);
      return value;
    });
  }
}

async function operationsOf(desk: StewardDesk): Promise<Operation[]> {
  const { body } = await desk.api.call('GET', '/openapi.json');
  const paths = body.paths as Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      operationId: operation.operationId ?? '',
      method: method.toUpperCase() as Operation['method'],
      path,
      roles: operation['x-roles'] ?? [],
      takesBody: operation.requestBody !== undefined,
      query: (operation.parameters ?? []).flatMap((each) => (each.in === 'query' ? [each.name] : [])),
    })),
  );
}

async function attackersOf(desk: StewardDesk, operator: string): Promise<Attacker[]> {
  const { api } = desk;
  await api.addSource('dormant', ['persons']);
  const dormant = await api.addKey({ role: 'source', source: 'dormant' });
  await api.database.query(`UPDATE source SET status = 'inactive' WHERE code = 'dormant'`);
  const known = async (
    name: string,
    role: string,
    wish: object = {},
    ...apart: Attacker['apart']
  ): Promise<Attacker> => {
    const { key } = await issueKey(api, operator, { role, ...wish });
    return { name, key, role, apart };
  };
  const nobody = (name: string, key?: string): Attacker => ({ name, key, apart: [] });
  return [
    nobody('no key'),
    nobody('what is no key', 'x'),
    nobody('a key that was never issued', `sg_${'a'.repeat(43)}`),
    nobody('an expired key', await api.addKey({ role: 'steward', expiresAt: new Date(Date.now() - 1_000) })),
    nobody('a revoked key', await api.addKey({ role: 'operator', revokedAt: new Date() })),
    await known('the source', 'source', { source: 'police' }),
    await known('another source', 'source', { source: 'tax' }, 'source'),
    await known(
      'the source for another collection',
      'source',
      { source: 'police', collections: ['vehicles'] },
      'collection',
    ),
    { name: 'a source switched off', key: dormant, role: 'source', apart: ['source', 'inactive'] },
    await known('a consumer of the full view', 'consumer', { view: 'full' }),
    await known('a consumer of the masked view', 'consumer'),
    await known('a consumer of ids', 'consumer', { view: 'ids' }),
    await known('a consumer of another collection', 'consumer', { collections: ['enterprises'] }, 'collection'),
    await known('a steward', 'steward'),
    await known('a steward of the masked view', 'steward', { view: 'masked' }),
    await known('a steward of another collection', 'steward', { collections: ['enterprises'] }, 'collection'),
    { name: 'an operator', key: operator, role: 'operator', apart: [] },
  ];
}
