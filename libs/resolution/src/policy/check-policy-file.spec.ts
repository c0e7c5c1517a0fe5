import { buildEntityRegistry, overrideEntity, person } from '@sogoc/core-entities';
import { vehicle } from '@sogoc/testing';

import type { StoredSource } from '../catalogue/stored-source';
import { checkPolicyFile } from './check-policy-file';
import { policyFileOf, type StandingPolicy } from './standing-policy';

const ENTITIES = buildEntityRegistry([vehicle, person]);

const source = (code: string): StoredSource => ({
  code,
  titleVi: 'x',
  titleEn: 'x',
  owner: 'x',
  level: 'ministry',
  collections: ['vehicles'],
  trust: { '*': 0.5 },
  authorityFor: [],
  legalBasis: null,
  habits: {},
  status: 'active',
});

const STANDING: StandingPolicy = {
  revision: 7,
  entities: ENTITIES.entities.map((declared) => ({ declared, inForce: declared, declaredHash: null })),
  sources: [source('police'), source('tax')],
};

const faultsOf = (file: unknown): string[] => {
  const checked = checkPolicyFile(file, STANDING, ENTITIES);
  return checked.ok ? [] : checked.error.map(({ pointer, code }) => `${pointer} ${code}`);
};

const ofVehicle = (more: Readonly<Record<string, unknown>>): unknown => ({
  entities: [{ entity: 'vehicle', ...more }],
});

describe('a policy file', () => {
  it('as it was printed asks for what is declared', () => {
    const checked = checkPolicyFile(JSON.parse(JSON.stringify(policyFileOf(STANDING))), STANDING, ENTITIES);
    expect(checked.ok ? [...checked.value.overrides] : checked.error).toEqual([
      ['person', {}],
      ['vehicle', {}],
    ]);
    expect(checked.ok && checked.value.sources.map(({ code }) => code)).toEqual(['police', 'tax']);
  });

  it('leaves as it is in force what it leaves out', () => {
    const [declared] = STANDING.entities;
    const model = { ...vehicle.model, priorBits: -12 };
    const inForce = overrideEntity(declared!.declared, { model, survivorship: { colour: ['most-agreed'] } });
    const standing = { ...STANDING, entities: [{ ...declared!, inForce }, ...STANDING.entities.slice(1)] };
    const file = ofVehicle({ survivorship: [{ name: 'plate', survivorship: ['most-recent'] }] });
    const checked = checkPolicyFile(file, standing, ENTITIES);
    expect(checked.ok && checked.value.overrides.get('vehicle')).toEqual({
      model,
      survivorship: { colour: ['most-agreed'], plate: ['most-recent'] },
    });
    expect(checked.ok && [...checked.value.overrides.keys()]).toEqual(['vehicle']);
  });

  it('changes one member of a source', () => {
    const checked = checkPolicyFile({ sources: [{ source: 'tax', trust: { colour: 1 } }] }, STANDING, ENTITIES);
    expect(checked.ok && checked.value.sources).toEqual([{ ...source('tax'), trust: { colour: 1 } }]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], [' wrong-type']],
    ['an unknown part', { policies: [] }, ['/policies unknown-member']],
    ['an unknown entity', { entities: [{ entity: 'ship' }] }, ['/entities/0/entity unknown']],
    ['an entity twice', { entities: [{ entity: 'vehicle' }, { entity: 'vehicle' }] }, ['/entities/1/entity duplicate']],
    ['an unknown source', { sources: [{ source: 'customs' }] }, ['/sources/0/source unknown']],
    [
      'another standardiser',
      ofVehicle({ standardiserVersion: '9' }),
      ['/entities/0/standardiserVersion defined-by-code'],
    ],
    ['other match keys', ofVehicle({ matchKeys: ['plate'] }), ['/entities/0/matchKeys defined-by-code']],
    ['other code sets', { codeSets: [] }, ['/codeSets defined-by-code']],
    ['another block size', { usableBlockSize: 10 }, ['/usableBlockSize defined-by-code']],
    [
      "another entity's model",
      ofVehicle({ model: { ...vehicle.model, entity: 'person' } }),
      ['/entities/0/model/entity defined-by-code'],
    ],
    [
      'a model without thresholds',
      ofVehicle({ model: { ...vehicle.model, thresholds: undefined } }),
      ['/entities/0/model/thresholds required'],
    ],
    [
      'a misspelt member',
      ofVehicle({ model: { ...vehicle.model, treshold: 1 } }),
      ['/entities/0/model/treshold unknown-member'],
    ],
    [
      'a threshold as a text',
      ofVehicle({ model: { ...vehicle.model, thresholds: { match: '2', review: -4 } } }),
      ['/entities/0/model/thresholds/match wrong-type'],
    ],
    [
      'thresholds the wrong way round',
      ofVehicle({ model: { ...vehicle.model, thresholds: { match: -9, review: -4 } } }),
      ['/entities/0/model/thresholds out-of-order'],
    ],
    [
      'unknown and repeated criteria and attributes',
      ofVehicle({
        survivorship: [
          { name: 'colour', survivorship: ['loudest', 'union', 'union'] },
          { name: 'wheels', survivorship: [] },
          { name: 'plate', scheme: 'chassis', survivorship: [] },
        ],
      }),
      [
        '/entities/0/survivorship/0/survivorship/0 unknown',
        '/entities/0/survivorship/0/survivorship/2 duplicate',
        '/entities/0/survivorship/1/name unknown',
        '/entities/0/survivorship/2/scheme defined-by-code',
      ],
    ],
    [
      'faults of every part',
      {
        codeSets: [],
        entities: [{ entity: 'vehicle', model: { ...vehicle.model, comparisons: [] } }],
        sources: [{ source: 'tax', trust: { '*': 2 }, habits: { shouts: true } }],
      },
      [
        '/codeSets defined-by-code',
        '/entities/0/model/comparisons empty',
        '/sources/0/trust/* out-of-range',
        '/sources/0/habits unknown-habit',
      ],
    ],
  ])('is refused with %s', (_, file, expected) => {
    expect(faultsOf(file)).toEqual(expected);
  });

  it('tells no value of a frequency table', () => {
    const model = { ...vehicle.model, termFrequencies: { owner: { 'Lan Secret': 'often' } } };
    expect(JSON.stringify(checkPolicyFile(ofVehicle({ model }), STANDING, ENTITIES))).not.toContain('Secret');
  });
});
