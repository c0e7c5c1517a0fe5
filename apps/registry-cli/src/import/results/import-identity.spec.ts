import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identityOf, isOf } from './import-identity';

describe('what an import is of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-identity-'));
  const file = join(folder, 'people.ndjson');
  const options = { source: 'population', collection: 'persons', encoding: 'utf-8' } as const;
  const staging = { origin: 'http://staging:3000' };
  const identityWith = (end: string, more: object = {}, registry: object = staging) => {
    writeFileSync(file, `${'x'.repeat(1_100_000)}${end}`);
    return identityOf(file, { ...options, ...more }, undefined, registry as typeof staging);
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the same for the same file, and another when the file was edited at its end', async () => {
    const begun = await identityWith('An');
    expect(isOf(begun, await identityWith('An'))).toBe(true);
    expect(isOf(begun, await identityWith('Bn'))).toBe(false);
  });

  it.each<[string, object, object]>([
    ['source', { source: 'tax' }, staging],
    ['collection', { collection: 'enterprises' }, staging],
    ['encoding', { encoding: 'tcvn3' }, staging],
    ['mode', { snapshot: true }, staging],
    ['way', { job: true }, staging],
    ['registry', {}, { origin: 'http://production:3000' }],
  ])('is another for another %s', async (_name, more, registry) => {
    expect(isOf(await identityWith('An'), await identityWith('An', more, registry))).toBe(false);
  });

  it('is the same at another port of the registry of a state directory', async () => {
    const at = (port: number) => identityWith('An', {}, { origin: `http://127.0.0.1:${port}`, stateDirectory: '/x' });
    expect(isOf(await at(3000), await at(3001))).toBe(true);
  });

  it('is not known of what an earlier release began, which did not note the registry', async () => {
    const { registry, mode, by, ...begun } = await identityWith('An');
    expect([registry, mode, by]).toEqual([staging, 'push', 'command']);
    expect(isOf(begun, await identityWith('An'))).toBe(false);
  });
});
