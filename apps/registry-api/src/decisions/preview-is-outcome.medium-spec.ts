import { RelationUpkeepService } from '@sogoc/registry';

import { type Answered, StewardDesk } from './__tests__/steward-desk';
import { drawerOf, WorldReader } from './__tests__/world-of-decisions';
import { type Act, type Acts, actsAt, type Wish } from './__tests__/drawn-acts';
import { EFFECTS, effectsOf, missesOf } from './__tests__/preview-misses';

const DECISIONS = 100;
/** As often as each is to be drawn. */
const ACTS: readonly Act[] = [
  ...(['decide', 'decide', 'decide', 'task', 'task', 'task', 'split', 'split', 'pin', 'unpin'] as const),
  ...(['reversal', 'reversal', 'approval'] as const),
];
/** What a walk has to come upon, to show something. */
const SHOWN = [
  ...EFFECTS,
  ...[
    'decide applied',
    'decide awaiting-approval',
    'task applied',
    'split applied',
    'split contradicts',
    'pin applied',
  ],
  ...['unpin reversed', 'reversal reversed', 'approval applied'],
];
const CARS = 9;
const COLLECTIONS = ['vehicles', 'persons', 'enterprises'] as const;
/** Carried by two people each, so that whoever names one of them may mean either. */
const NUMBERS = ['001180000126', '079185001234', '079190005555'];

describe('the preview of a decision', () => {
  let desk: StewardDesk;
  let world: WorldReader;
  let acts: Acts;
  const draw = drawerOf(20_261_129);
  const preview = (body: object, as = desk.lan): Promise<Answered> => desk.post('/v1/decisions/preview', body, as);

  const pushCars = async (): Promise<void> => {
    for (let at = 0; at < CARS; at++)
      await desk.accept(`${at % 2 === 0 ? 'p' : 't'}${at}`, {
        plate: `51A-${String(100 + Math.floor(at / 3))}`,
        chassisNumber: `C${Math.floor(at / 2)}`,
        owner: 'Hoa',
        colour: at % 2 === 0 ? 'red' : 'blue',
      });
  };

  const pushPeopleAndFirms = async (): Promise<void> => {
    for (const [at, nationalId] of NUMBERS.entries()) {
      const born = `19${70 + at * 5}-03-0${at + 1}`;
      await desk.accept(`p-${at}`, { fullName: 'Đỗ Đức Hòa', nationalId, dateOfBirth: born }, 'persons');
      await desk.accept(`t-${at}`, { fullName: 'Trần Diệu Phúc', nationalId, dateOfBirth: '1999-12-31' }, 'persons');
      const legalRepresentatives = [{ scheme: 'national-id', value: nationalId }];
      const firm = { name: `Công ty TNHH Hoa Sen ${at}`, legalRepresentatives } as never;
      await desk.accept(`p-firm-${at}`, firm, 'enterprises');
      await desk.accept(`t-firm-${at}`, firm, 'enterprises');
    }
  };

  beforeAll(async () => {
    desk = await StewardDesk.open();
    await desk.api.database.query(`UPDATE source SET collections = $1`, [COLLECTIONS]);
    world = new WorldReader(desk);
    acts = actsAt(desk, draw);
    await pushCars();
    await pushPeopleAndFirms();
    await settle();
  }, 120_000);
  afterAll(() => desk.close());

  /** Whatever workers do after a decision. */
  const settle = async (): Promise<void> => {
    await desk.resolve();
    await desk.services.get(RelationUpkeepService).drain();
  };

  const previewUnseen = async ({ body, as }: Wish): Promise<Answered> => {
    const state = await world.fingerprint();
    const previewed = await preview(body, as);
    expect(await world.fingerprint()).toEqual(state);
    return previewed;
  };

  const make = async (wish: Wish, { body: { reasonRequired = [] } }: Answered): Promise<Answered> => {
    if (reasonRequired.length > 0) expect(await wish.make()).toMatchObject({ status: 422 });
    const done = await wish.make('spec');
    await settle();
    return done;
  };

  it(`is what comes of it, over ${DECISIONS} decisions of all acts`, async () => {
    const seen = new Set<string>();
    const misses: unknown[] = [];
    let before = await world.read();
    for (let made = 0; made < DECISIONS;) {
      const act = ACTS[draw(ACTS.length)]!;
      const wish = await acts[act](before, draw(4) === 0 ? desk.minh : desk.lan);
      if (wish === undefined) continue;
      const previewed = await previewUnseen(wish);
      const done = await make(wish, previewed);
      const after = await world.read();
      const missed = missesOf(previewed, done, before, after);
      if (Object.keys(missed).length > 0) misses.push({ made, wish: wish.body, ...missed });
      if (previewed.status === 200) made++;
      for (const shown of [`${act} ${previewed.body.status ?? previewed.body.code}`, ...effectsOf(previewed)])
        seen.add(shown);
      before = after;
    }
    process.stdout.write(`previewed: ${[...seen].sort().join(', ')}\n`);
    expect(misses).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([...SHOWN]));
  }, 180_000);

  it('needs the members of its act, and leaves nothing behind', async () => {
    expect(await preview({ act: 'split', collection: 'vehicles' })).toMatchObject({ status: 422 });
    expect(await preview({ act: 'dance' })).toMatchObject({ status: 422 });
    const gone = { act: 'reversal', decisionId: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' };
    expect(await preview(gone)).toMatchObject({ status: 404 });
  });
});
