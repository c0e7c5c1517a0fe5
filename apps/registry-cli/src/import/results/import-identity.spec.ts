import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identityOf, isOf } from './import-identity';

describe('what an import is of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-identity-'));
  const file = join(folder, 'people.ndjson');
  const options = { source: 'population', collection: 'persons', encoding: 'utf-8' };
  const identityWith = (end: string) => {
    writeFileSync(file, `${'x'.repeat(1_100_000)}${end}`);
    return identityOf(file, options as Parameters<typeof identityOf>[1], undefined);
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is another when the file was edited behind its first megabyte', async () => {
    const begun = await identityWith('An');
    const again = await identityWith('An');
    expect(isOf(begun, again)).toBe(true);
    expect(isOf(begun, await identityWith('Bn'))).toBe(false);
    expect(begun.head).toBe((await identityWith('Bn')).head);
  });

  it('goes on with what an earlier release began, which knew the first megabyte alone', async () => {
    const { whole, ...begun } = await identityWith('An');
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    expect(isOf(begun, await identityWith('An'))).toBe(true);
  });
});
