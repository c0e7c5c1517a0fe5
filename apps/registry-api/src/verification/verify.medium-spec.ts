import { car } from '@sogoc/testing';
import { DIFFERENCE_KINDS } from '@sogoc/resolution';

import {
  DAMAGED_DECISIONS,
  DAMAGED_EDGES,
  DAMAGED_GOLDENS,
  DAMAGED_IDS,
  DAMAGED_LINEAGES,
  DAMAGED_RECORDS,
  DAMAGED_TASKS,
} from '@sogoc/rigs';
import { RichWorld } from './__tests__/rich-world';

const DAMAGES = [
  ...DAMAGED_EDGES,
  ...DAMAGED_RECORDS,
  ...DAMAGED_IDS,
  ...DAMAGED_GOLDENS,
  ...DAMAGED_TASKS,
  ...DAMAGED_LINEAGES,
  ...DAMAGED_DECISIONS,
];

describe('verification', () => {
  let world: RichWorld;
  beforeAll(async () => (world = await RichWorld.open()), 120_000);
  afterAll(() => world.close());

  const fill = async (text: string): Promise<string> => {
    let filled = text;
    for (const [place, what, name = '', key = ''] of text.matchAll(
      /\{(no|id|first|task|said):([^:}]+)(?::([^}]+))?\}/g,
    ))
      filled = filled.replace(place, await world.named(what, name, key));
    return filled;
  };
  const fillAll = async (texts: readonly string[]): Promise<string[]> => {
    const filled: string[] = [];
    for (const text of texts) filled.push(await fill(text));
    return filled;
  };

  it('finds nothing in a state that came about by itself', async () => {
    expect(await world.differences()).toEqual([]);
  });

  it.each(DAMAGES)('names it when $name', async ({ entity = 'vehicle', statements, named }) => {
    const found = await world.differencesAfter(await fillAll(statements), entity);
    expect(found.sort()).toEqual((await fillAll(named)).sort());
  });

  it('does not judge what work is waiting for, nor what it is together with', async () => {
    const waiting = `INSERT INTO pending_record (entity, record_no) VALUES ('vehicle', {no:t1})`;
    const damage = `UPDATE golden_record SET record_count = 7 WHERE id IN ('{id:p1}', '{id:p4}')`;
    const found = await world.differencesAfter(await fillAll([waiting, damage]), 'vehicle');
    expect(found).toEqual(await fillAll(['golden-record-count {id:p4}']));
  });

  it('takes news that nobody has resolved yet for none', async () => {
    await world.desk.accept('p1', car('CH77', '30A-77', 'Minh', 'green'));
    expect(await world.differences()).toEqual([]);
    await world.desk.resolve();
    expect(await world.differences()).toEqual([]);
    await world.desk.push('p1', car('CH1', '30A-1'));
  });

  it('finds nothing when a question that named a record of before had one of its records resolved again', async () => {
    const { database } = world.desk.api;
    const task = await world.named('task', 'possible-match', 'p2');
    await database.query(`UPDATE review_task SET anchor_nos[1] = $2 WHERE id = $1`, [
      task,
      await world.named('no', 'p1', ''),
    ]);
    expect(await world.differences()).toEqual([`task-anchors ${task}`]);
    await database.query(`INSERT INTO pending_record (entity, record_no) VALUES ('vehicle', $1)`, [
      await world.named('no', 'p2', ''),
    ]);
    await world.desk.resolve();
    expect(await world.differences()).toEqual([]);
  });

  it('finds nothing again when all damage was taken back', async () => {
    expect(await world.differences()).toEqual([]);
  });

  it('is shown every kind of difference that there is', () => {
    const shown = new Set(DAMAGES.flatMap(({ named }) => named.map((line) => line.split(' ')[0])));
    expect(DIFFERENCE_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });
});
