import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { actsAs, type Role } from '@sogoc/access';
import { ROLES } from '@sogoc/contracts';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { type Route, routeTable } from './__tests__/route-table';

const COLUMNS: readonly (readonly [title: string, role: Role])[] = [
  ['steward', 'steward'],
  ['lead', 'lead'],
  ['operator', 'operator'],
  ['auditor', 'auditor'],
  ['consumer', 'consumer'],
  ['source', 'source'],
];
const PAGE = join(__dirname, '..', '..', '..', '..', 'docs', 'people.md');

const mayCall = ({ roles }: Route, role: Role): boolean => roles === 'everybody' || actsAs({ role }, ...roles);

const rowOf = (route: Route): string[] => [
  `\`${route.method} ${route.path}\``,
  ...COLUMNS.map(([, role]) => (route.roles === 'everybody' ? 'open' : mayCall(route, role) ? 'yes' : '')),
  // A system calls by keys of the role consumer, where it is shown what its grants name.
  route.roles === 'everybody' ? 'open' : mayCall(route, 'consumer') && route.isUnderGrants ? 'yes' : '',
];

describe('who may call what', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let routes: readonly Route[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    routes = routeTable(api.app);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('stands in the guide, call by call', () => {
    const told = readFileSync(PAGE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(told).toEqual(routes.map(rowOf));
  });

  it('is decided for every call', () => {
    expect(routes.filter(({ roles }) => roles !== 'everybody' && roles.length === 0)).toEqual([]);
    expect(routes.length).toBeGreaterThan(50);
  });

  it('holds: a call of another role is refused before it is looked at, one of nobody too', async () => {
    await api.addSource('population', ['persons']);
    const keys = new Map<Role, string>();
    for (const role of ROLES)
      keys.set(role, await api.addKey({ role, ...(role === 'source' && { source: 'population' }) }));
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.roles === 'everybody') continue;
      const path = route.path.replace(':source', 'population').replace(':collection', 'persons').replace(/:\w+/g, '1');
      const call = async (key?: string): Promise<number> =>
        (await api.call(route.method as 'GET', path, { key })).status;
      if ((await call()) !== 401) wrong.push(`${route.method} ${path} of nobody`);
      for (const [role, key] of keys)
        if (!mayCall(route, role) && (await call(key)) !== 403) wrong.push(`${route.method} ${path} of ${role}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
