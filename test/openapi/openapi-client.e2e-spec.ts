import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { RegistryUnderTest } from '../registry-under-test';

const ROOT = join(__dirname, '..', '..');

/** What an integrator would write against the generated types. */
const CLIENT = `
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

const client = createClient<paths>({ baseUrl: 'http://127.0.0.1:3000' });

export const misspelt: components['schemas']['PushSourceRecordDto'] = {
  // @ts-expect-error No collection has an attribute of this name.
  attributes: { fullname: 'Trần Minh Khôi', dateOfBirth: '1980-02-01' },
};

export async function pushAndFind(): Promise<string | undefined> {
  const pushed = await client.PUT('/v1/sources/{source}/{collection}/{recordKey}', {
    params: { path: { source: 'population', collection: 'persons', recordKey: '1' } },
    body: { sourceVersion: 1, attributes: { fullName: 'Trần Minh Khôi', nationalId: '001087123456' } },
  });
  if (pushed.error) throw new Error(pushed.error.code);
  const found = await client.POST('/v1/{collection}/lookup', {
    params: { path: { collection: 'persons' } },
    body: { scheme: 'national-id', value: '001087123456' },
  });
  const golden: components['schemas']['GoldenRecordResponseDto'] | undefined = found.data?.items[0];
  return golden?.id;
}
`;

interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

describe('the OpenAPI contract', () => {
  let registry: RegistryUnderTest;
  let folder: string;
  let contract: { openapi: string; paths: Record<string, Record<string, Operation>> };

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    contract = (await registry.call('GET', '/openapi.json')).body;
    // Inside the checkout, so that the client finds its packages.
    mkdirSync(join(ROOT, '.sogoc', 'cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.sogoc', 'cache', 'openapi-client-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await registry.stop();
  });

  it('is OpenAPI 3.1 and names every operation once', () => {
    expect(contract.openapi).toMatch(/^3\.1\./);
    const names = Object.values(contract.paths).flatMap((item) =>
      Object.values(item).map((operation) => operation.operationId ?? ''),
    );
    expect(names.filter((name) => !/^[a-z][A-Za-z]+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a TypeScript client that compiles without a warning', () => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(contract));
    writeFileSync(join(folder, 'client.ts'), CLIENT);
    const run = (script: string, ...options: string[]): { status: number | null; output: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...options], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, output: stdout + stderr };
    };
    const generated = run('openapi-typescript/bin/cli.js', 'openapi.json', '-o', 'schema.d.ts');
    expect({ ...generated, output: /warn|error/i.exec(generated.output)?.[0] }).toEqual({
      status: 0,
      output: undefined,
    });
    const options =
      '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --target es2022 --lib es2022,dom --module esnext --moduleResolution bundler --skipLibCheck';
    expect(run('typescript/bin/tsc', ...options.split(' '), 'client.ts')).toEqual({ status: 0, output: '' });
  });

  it('is what the console was written for', () => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(contract));
    const written = join(folder, 'console.d.ts');
    const writer = join(ROOT, 'apps', 'registry-console', 'write-client.mjs');
    const { status, stderr } = spawnSync(process.execPath, [writer, join(folder, 'openapi.json'), written], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const kept = readFileSync(join(ROOT, 'apps', 'registry-console', 'src', 'api', 'schema.d.ts'), 'utf8');
    expect(plain(kept)).toBe(plain(readFileSync(written, 'utf8')));
  });
});

/** Without what a formatter changes. */
const plain = (source: string): string => source.replace(/["';,|\s]/g, '');
