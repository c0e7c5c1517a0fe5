import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { evaluateCommand } from '../../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../run-command';

const BENCHMARKS = join(__dirname, '..', '..', 'benchmarks');
const FEBRL = ['--definition', join(BENCHMARKS, 'definitions', 'febrl.json')];
const FEBRL_1 = ['--records', join(BENCHMARKS, 'data', 'febrl', 'dataset1.csv')];
const TRUTH = ['--truth', 'rec_id', '--truth-pattern', '^rec-([0-9]+)'];

describe('registry evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  const inFolder = (name: string): string => join(folder, name);
  const evaluate = (...args: readonly string[]) => runCommand(evaluateCommand(), args);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('measures a CSV file by a JSON definition and writes a report whose personal part is private', async () => {
    const out = inFolder('febrl');
    const { exitCode, stdout } = await evaluate(...FEBRL, ...FEBRL_1, ...TRUTH, '--json', '--out', out);
    expect(exitCode).toBe(0);
    const { records, judgement, review, blocking } = JSON.parse(stdout);
    expect(records).toBe(1000);
    expect(judgement.truePairs).toBe(500);
    expect(judgement.clusters.f1).toBeGreaterThan(0.99);
    expect(judgement.clusters.intervals.f1.low).toBeLessThanOrEqual(judgement.clusters.f1);
    expect(judgement.blockingRecall).toBeGreaterThan(0.99);
    expect(review.perThousand).toBeLessThanOrEqual(50);
    expect(blocking.keys.every((key: { recall: number }) => key.recall >= 0 && key.recall <= 1)).toBe(true);
    expect(readFileSync(join(out, 'precision-recall.svg'), 'utf8')).toMatch(/^<svg /);
    expect(statSync(join(out, 'wrongest-pairs.csv')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).not.toMatch(/rec-\d+/);
  });

  it('prints what is expected, block statistics and the histogram without a truth, and no key or value', async () => {
    const { exitCode, stdout } = await evaluate(...FEBRL, ...FEBRL_1);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No truth was given');
    expect(stdout).toMatch(/^match weight in bits/m);
    expect(stdout).toMatch(/^expected without truth: \d+ matching pairs/m);
    expect(stdout).not.toMatch(/rec-\d+|true pairs/);
  });

  it.each(['person', 'land-parcel', 'enterprise'])('measures %s on synthetic records', async (entity) => {
    const { exitCode, stdout } = await evaluate('--definition', entity, '--records', 'synthetic:907:0.3', '--json');
    expect(exitCode).toBe(0);
    const { judgement, model } = JSON.parse(stdout);
    expect(model).toBe('as shipped');
    expect(judgement.clusters.precision).toBeGreaterThan(0.97);
    expect(judgement.clusters.recall).toBeGreaterThan(0.9);
    expect(judgement.lookAlikes.length).toBeGreaterThan(0);
  });

  it.each(['nationwide', 'delta'])(
    'judges the shipped models on the %s world and slices it by slips',
    async (world) => {
      const records = ['--records', `judging:${world}:3:0.02`];
      const { exitCode, stdout } = await evaluate('--definition', 'person', ...records, '--json');
      expect(exitCode).toBe(0);
      const { judgement, review, model } = JSON.parse(stdout);
      expect(model).toBe('as shipped');
      expect(judgement.clusters.precision).toBeGreaterThan(0.9);
      expect(review.perThousand).toBeGreaterThan(0);
      expect(judgement.lookAlikes.map(({ kind }: { kind: string }) => kind)).toContain('queue');
      const shown = (await evaluate('--definition', 'person', ...records, '--slices')).stdout;
      expect(shown).toMatch(/^ +label nine-digits /m);
    },
  );

  it('reads persons from CSV with a truth file and says which lines it rejected', async () => {
    writeFileSync(
      inFolder('persons.csv'),
      '\uFEFFsource;recordKey;fullName;dateOfBirth;nationalId;permanentAddress.text\n' +
        'population;a;Nguyễn Thị Hoà;1980-02-01;001180000123;1 Lê Lợi\n' +
        'finance;b;NGUYEN THI HOA;1980-02-01;001180000123;\n' +
        'finance;b;Ai Khác;1990-01-02;;\n' +
        'finance;;Không Khoá;1990-01-02;;\n' +
        'finance;c;Trần Văn Đức;1971-05-06;001071000999;\n' +
        'finance;d;one cell too few\n',
    );
    writeFileSync(inFolder('truth.csv'), 'source,key,thing\npopulation,a,1\nfinance,b,1\nfinance,c,2\n');
    const args = ['--definition', 'person', '--records', inFolder('persons.csv'), '--truth', inFolder('truth.csv')];
    const { exitCode, stdout, stderr } = await evaluate(...args, '--json');
    expect(exitCode).toBe(3);
    const { records, judgement } = JSON.parse(stdout);
    expect({ records, precision: judgement.clusters.precision, recall: judgement.clusters.recall }).toEqual({
      records: 3,
      precision: 1,
      recall: 1,
    });
    expect(stderr).toContain('3 lines were rejected');
    expect(stderr).toContain('persons.csv line 4: its source and key were there already');
    expect(stderr).toContain('persons.csv line 5: it has no key');
    expect(stderr).not.toMatch(/Nguyễn|001180000123/);
    expect((await evaluate(...args)).stdout).not.toMatch(/NGUYEN|001180000123/);
  });

  it('names attributes that the entity does not know, and what may be meant', async () => {
    const file = inFolder('misspelt.ndjson');
    const record = (recordKey: string, attributes: object): string => JSON.stringify({ recordKey, attributes });
    const lines = [
      record('1', { fullName: 'Lò Văn Pản', dateOfBrith: '1971-03-15', relatives: [{ fullname: 'Lò Văn Inh' }] }),
      record('2', { fullName: 'Lò Thị Ún', dateOfBrith: '1975-08-02' }),
    ];
    writeFileSync(file, lines.join('\n'));
    const { stdout } = await evaluate('--definition', 'person', '--records', file, '--json');
    expect(JSON.parse(stdout).notes).toEqual([
      '2 records state dateOfBrith, which person does not know (did you mean dateOfBirth?); nothing was read of it.',
      expect.stringMatching(/^1 record states relatives\/fullname, which person does not know/),
    ]);
  });

  it('shows values only when asked', async () => {
    writeFileSync(
      inFolder('twice.ndjson'),
      ['Lê Văn An', 'Phạm Thị Bình']
        .map((fullName, i) => `${JSON.stringify({ recordKey: `k${i}`, truth: 'one', attributes: { fullName } })}\n`)
        .join(''),
    );
    const args = ['--definition', 'person', '--records', inFolder('twice.ndjson'), '--truth', 'included'];
    expect((await evaluate(...args)).stdout).toMatch(/missed 1 and 2: .* no common key/);
    expect((await evaluate(...args)).stdout).not.toContain('Bình');
    expect((await evaluate(...args, '--show-values')).stdout).toContain('fullName=Phạm Thị Bình');
  });

  it('refuses other encodings than UTF-8', async () => {
    writeFileSync(
      inFolder('windows-1258.csv'),
      Buffer.from([...Buffer.from('recordKey,fullName\na,Nguy'), 0xea, 0x0a]),
    );
    const { exitCode, stderr } = await evaluate('--definition', 'person', '--records', inFolder('windows-1258.csv'));
    expect({ exitCode, told: stderr.includes('windows-1258.csv is not UTF-8') }).toEqual({ exitCode: 2, told: true });
  });

  const wrong: readonly [string, readonly string[], RegExp][] = [
    ['no records', ['--definition', 'person'], /--records/],
    ['an unknown definition', ['--definition', 'ship', '--records', 'synthetic:1'], /neither a file nor one of person/],
    ['a file that is not there', ['--definition', 'person', '--records', 'nowhere.csv'], /nowhere\.csv does not exist/],
    ['a synthetic world misspelt', ['--definition', 'person', '--records', 'synthetic:one'], /synthetic:seed/],
    ['a judging world misspelt', ['--definition', 'person', '--records', 'judging:moon:1'], /nationwide\|delta:seed/],
    [
      'training on a judging world',
      ['--definition', 'person', '--records', 'judging:delta:1:0.01', '--train'],
      /for judging only/,
    ],
    [
      'a threshold chosen on a judging world',
      ['--definition', 'person', '--records', 'judging:delta:1:0.01', '--threshold', 'proposed'],
      /for judging only/,
    ],
    ['an unknown truth', [...FEBRL, ...FEBRL_1, '--truth', 'nowhere'], /neither "included" nor a column/],
    ['no truth in the records', [...FEBRL, ...FEBRL_1, '--truth', 'included'], /include no truth/],
    ['a definition that is none', ['--definition', join(BENCHMARKS, 'README.md'), ...FEBRL_1], /is not JSON/],
  ];
  it.each(wrong)('says what is wrong with %s', async (_, args, sentence) => {
    const { exitCode, stderr, stdout } = await evaluate(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });

  it('names every fault of a wrong definition by its place', async () => {
    const definition = JSON.parse(readFileSync(FEBRL[1] ?? '', 'utf8'));
    definition.features[0].clean = ['polish'];
    definition.model.comparisons[0].feature = 'nowhere';
    writeFileSync(inFolder('wrong.json'), JSON.stringify(definition));
    const { exitCode, stderr } = await evaluate('--definition', inFolder('wrong.json'), ...FEBRL_1);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /\/features\/0\/clean: no cleaner is named polish[^]*\/model\/comparisons\/0\/feature: no feature/,
    );
  });
});
