import { LinkStateDesk } from './__tests__/link-state-desk';
import { StewardDesk } from './__tests__/steward-desk';

interface Content {
  readonly records: readonly string[];
  readonly golden: unknown;
}

/** Ways to bring together what nothing joins by itself, and to part it again; `CHANGES` stands for what the sources send meanwhile. */
const WALKS: readonly (readonly [name: string, text: string])[] = [
  ['a decision that is taken back', 'same p1 t1\nG2 -> G1\nCHANGES\nG2 -> G1\nreverse D1'],
  [
    'a decision taken back, made again, taken back',
    'same p1 t1\nreverse D1\nCHANGES\nsame t1 p1\nG2 -> G1\nreverse D2',
  ],
  ['a bridge that comes and goes', 'push p3 CH1 30A-2 Minh\nG2 -> G1\nCHANGES\ndelete p3'],
  [
    'a bridge that turns out to be a third',
    'push p3 CH1 30A-2 Minh\nG2 -> G1\nCHANGES\npush p3 CH7 30A-7 Hoa\ndelete p3',
  ],
  ['a record that was mistaken for a time', 'push t1 CH1 30A-1 Lan -\nG2 -> G1\nCHANGES\npush t1 - 30A-2 Minh blue'],
  ['a decision and then its opposite', 'same p1 t1\nG2 -> G1\nCHANGES\nreverse D1\ndifferent p1 t1'],
  ['a split that is taken back too', 'same records p1 t1\nG2 -> G1\nCHANGES\nreverse D1\nsplit p2\nreverse D2'],
  ['a deletion and a return on both sides', 'same p1 t1\nG2 -> G1\ndelete p1\ndelete t1\nCHANGES\nreverse D1'],
];

const START = `
push p1 CH1 30A-1 Lan red
push p2 CH1 30A-1 Minh -
push t1 - 30A-2 Minh blue`;

/** What the sources send while the two are one; the pushes of the end decide the content, whatever was before. */
const CHANGES = `
push p1 CH1 30A-1 Lan green
push t2 - 30A-2 Minh -
push p2 CH1 30A-1 Minh blue`;

const END = `
push p1 CH1 30A-1 Lan green
push t1 - 30A-2 Minh blue`;

describe('merge, change, split: the content is that of records that were never merged, after', () => {
  let desk: StewardDesk;
  let walk: LinkStateDesk;
  let neverMerged: readonly Content[];
  beforeAll(async () => {
    desk = await StewardDesk.open();
    walk = new LinkStateDesk(desk);
    await walk.play(`${START}\n${CHANGES}\n${END}`);
    neverMerged = await contentOf(desk);
    expect(neverMerged.map(({ records }) => records)).toEqual([
      ['p1', 'p2'],
      ['t1', 't2'],
    ]);
  });
  afterAll(() => desk.close());

  it.each(WALKS)(
    '%s',
    async (_name, text) => {
      await walk.play([START, text.replace('CHANGES', CHANGES), END].join('\n'));
      expect(await contentOf(desk)).toEqual(neverMerged);
      const ids = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
      expect(ids[0]).not.toBe(ids[1]);
    },
    30_000,
  );
});

/** Golden records without ids, versions and times. */
async function contentOf(desk: StewardDesk): Promise<Content[]> {
  const { rows } = await desk.api.database.query<Content>(
    `SELECT array_agg(s.record_key ORDER BY s.record_key) AS records,
       json_build_object('attributes', g.attributes, 'identifiers', g.identifiers, 'count', g.record_count, 'review', g.under_review,
         'provenance', (SELECT json_object_agg(key, value - 'recordId') FROM jsonb_each(whole_provenance(g.attributes, g.provenance))),
         'identifiersFound', (SELECT count(*) FROM golden_identifier i WHERE i.golden_id = g.id)) AS golden
     FROM link l JOIN source_record s USING (record_no) JOIN golden_record g ON g.id = l.golden_id GROUP BY g.id ORDER BY 1`,
  );
  return rows;
}
