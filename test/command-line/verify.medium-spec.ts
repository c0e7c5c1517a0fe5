import { verifyCommand } from '../../apps/registry-cli/src/verify/verify.command';
import { openResolvedPeople, type ResolvedPeople } from './resolved-people';
import { type CommandOutcome, runCommand } from './run-command';

describe('the command verify', () => {
  let people: ResolvedPeople;

  beforeAll(async () => (people = await openResolvedPeople()), 60_000);
  afterAll(() => people.close());

  const verify = (...args: string[]): Promise<CommandOutcome> => runCommand(verifyCommand(), args);

  it('ends with 0 when all that is stored is what it computes', async () => {
    const { exitCode, stdout } = await verify('--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      ['person', 'land-parcel', 'enterprise'].map((entity) => expect.objectContaining({ entity, differences: [] })),
    );
  });

  it('ends with 3 while a record is set aside, though nothing differs', async () => {
    const mark = (status: string, problem: string | null): Promise<unknown> =>
      people.dataSource.query(
        'UPDATE resolved_record SET status = $1, problem = $2 WHERE record_no = (SELECT min(record_no) FROM resolved_record)',
        [status, problem],
      );
    await mark('failed', '{"code":"resolution-failed"}');
    expect(await verify('--entity', 'persons')).toMatchObject({
      exitCode: 3,
      stdout: expect.stringMatching(/no differences[^]*1 records are set aside/),
    });
    await mark('resolved', null);
    expect(await verify('--entity', 'persons')).toMatchObject({ exitCode: 0 });
  });

  it('ends with 3 and names what was changed from outside, without showing a value', async () => {
    await people.dataSource.query(
      `UPDATE golden_record SET attributes = jsonb_set(attributes::jsonb, '{fullName}', '"Phạm Văn Giả"') WHERE record_count = 2`,
    );
    const { exitCode, stdout } = await verify('--entity', 'persons');
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^ {2}golden-value: golden \S+, fullName/m);
    expect(stdout).not.toMatch(/Giả|Nguyễn|0912345678|A-1/);
  });

  it('says which collections there are when it is given another', async () => {
    expect(await verify('--entity', 'houses')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('persons'),
    });
  });
});
