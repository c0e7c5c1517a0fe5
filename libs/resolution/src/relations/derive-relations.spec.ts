import { coreRegistry } from '@sogoc/core-entities';
import { deriveRelations } from './derive-relations';
import { RelationTypes } from './relation-types';
import type { Carrier } from './resolve-relation';
import type { LinkedStatement } from './relation-statement';
import type { StandingStatement } from './validity/surviving-statements';

const types = new RelationTypes(coreRegistry);

const statement = (wish: Partial<StandingStatement>): StandingStatement => ({
  goldenId: 'parcel',
  recordNumber: 1,
  type: 'holder',
  ordinal: 0,
  entity: 'land-parcel',
  attribute: 'holders/0',
  role: 'holder',
  scheme: 'national-id',
  value: '001180000123',
  name: null,
  share: null,
  source: 'land',
  recordKey: 'TD-1',
  observedAt: null,
  validFrom: null,
  validTo: null,
  act: null,
  endedAt: null,
  saidFrom: null,
  saidAt: null,
  goneBy: null,
  survives: true,
  ...wish,
});

const carrierOf =
  (goldens: Readonly<Record<string, string>>) =>
  ({ value }: LinkedStatement): Carrier[] => {
    const goldenId = goldens[value ?? ''];
    return goldenId === undefined
      ? []
      : [{ collection: 'persons', goldenId, status: 'active', contradicts: (name) => name === 'somebody else' }];
  };
const hoa = carrierOf({ '001180000123': 'hoa', '012345678': 'hoa' });

describe('the relations that statements come to', () => {
  it('are one when several records state it, whatever identifier each uses', () => {
    const found = deriveRelations(
      [
        statement({ recordNumber: 1, share: 0.4, observedAt: new Date('2026-01-01') }),
        statement({ recordNumber: 2, role: 'owner', share: 0.5, observedAt: new Date('2026-02-01') }),
        statement({ recordNumber: 3, scheme: 'id-card-9', value: '012345678' }),
      ],
      hoa,
      types,
    );
    expect(found).toMatchObject([
      { status: 'resolved', ends: [{ collection: 'persons', goldenId: 'hoa' }], role: 'owner', share: 0.5 },
    ]);
    expect(found[0]?.statements.map(({ recordNumber }) => recordNumber)).toEqual([1, 2, 3]);
  });

  it('are several when the roles are', () => {
    const found = deriveRelations(
      [statement({ role: 'owner' }), statement({ ordinal: 1, role: 'representative' })],
      hoa,
      types,
    );
    expect(found.map(({ role }) => role)).toEqual(['owner', 'representative']);
  });

  it('keep apart what a record says of somebody of another name', () => {
    const found = deriveRelations([statement({}), statement({ recordNumber: 2, name: 'somebody else' })], hoa, types);
    expect(found.map(({ status }) => status)).toEqual(['resolved', 'disputed']);
  });

  it.each([
    ['joins the one that another record states with a number', ['001180000123'], ['resolved']],
    ['stands alone when there are two of the name', ['001180000123', '001180000999'], ['resolved', 'open', 'open']],
  ])('of a name only %s', (_case, values, statuses) => {
    const identified = values.map((value, ordinal) => statement({ value, ordinal, name: 'Nguyễn Thị Hoà' }));
    const nameOnly = statement({ recordNumber: 2, scheme: null, value: null, name: 'NGUYEN THI HOA' });
    const found = deriveRelations([...identified, nameOnly], hoa, types);
    expect(found.map(({ status }) => status)).toEqual(statuses);
  });

  it('stay open without an identifier, one for each name', () => {
    const unnamed = { scheme: null, value: null };
    const found = deriveRelations(
      [
        statement({ ...unnamed, name: 'Nguyễn Thị Hoà' }),
        statement({ ...unnamed, recordNumber: 2, name: 'NGUYEN THI HOA' }),
        statement({ ...unnamed, recordNumber: 2, ordinal: 1, name: 'Trần Lan' }),
      ],
      hoa,
      types,
    );
    expect(found.map(({ status, statements }) => [status, statements.length])).toEqual([
      ['open', 2],
      ['open', 1],
    ]);
  });

  it('stand in the order in which the entity declares their types, then of their records', () => {
    const predecessor = statement({ type: 'predecessor-parcel', scheme: 'parcel-code', value: 'W3GV7CP477MZ' });
    const found = deriveRelations(
      [predecessor, statement({ recordNumber: 2, value: 'x' }), statement({ recordNumber: 1 })],
      hoa,
      types,
    );
    expect(found.map(({ type, statements }) => [type, statements[0]?.recordNumber])).toEqual([
      ['holder', 1],
      ['holder', 2],
      ['predecessor-parcel', 1],
    ]);
    expect(found[2]?.soughtIn).toEqual(['land-parcels']);
  });
});

describe('where a thing is sought', () => {
  it.each([
    ['tax-code', ['enterprises', 'persons']],
    ['national-id', ['persons']],
    ['parcel-code', []],
    [null, ['enterprises', 'persons']],
  ])('a holder by %s: %j', (scheme, collections) => {
    const targets = types.targetsOf('land-parcel', 'holder', scheme);
    expect(targets.map(({ declaration }) => declaration.collection)).toEqual(collections);
  });
});
