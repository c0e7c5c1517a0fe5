import { coreEntities } from '@sogoc/core-entities';

import type { StoredSource } from '../../catalogue/stored-source';
import type { DecidedGrant } from '../access-grant';
import { dcatCatalogue } from './dcat-catalogue';
import type { JsonLdDocument, JsonLdNode } from './json-ld';
import { odrlPolicies } from './odrl-policies';

const BASE = 'https://registry.example';

const source = (code: string, more: Partial<StoredSource> = {}): StoredSource => ({
  ...{ code, titleVi: 'Dân cư', titleEn: 'Population', owner: 'Bộ Công an', level: 'national', trust: {} },
  ...{ collections: ['persons'], authorityFor: [], legalBasis: 'Luật Căn cước', habits: {}, status: 'active' },
  ...more,
});

const GRANT: DecidedGrant = {
  ...{ id: '01a2', version: 2, system: 'land-office', purpose: 'dang-ky', collection: 'persons', ground: 'request' },
  ...{ attributes: ['fullName'], schemes: ['national-id'], legalBasis: 'Nghị định 194/2025', validFrom: '2026-01-01' },
  rows: { level: 'commune', areas: [{ codeSet: 'NSO-2026-04', code: '26740' }] },
  validTo: '2026-12-31',
};

const catalogue = dcatCatalogue(
  {
    sources: [source('population'), source('old', { status: 'inactive' })],
    grants: [GRANT],
    declarations: coreEntities,
  },
  BASE,
);
const policies = odrlPolicies(
  {
    grants: [GRANT],
    agencies: [{ code: 'H29', titleVi: 'Sở', titleEn: null }],
    systems: [{ code: 'land-office', titleVi: 'Đất đai', titleEn: 'Land', agency: 'H29' }],
    purposes: [{ code: 'dang-ky', titleVi: 'Đăng ký', titleEn: null, citation: 'Luật Đất đai' }],
  },
  BASE,
);

const ofType = ({ '@graph': graph }: JsonLdDocument, type: string): JsonLdNode[] =>
  graph.filter((node) => node['@type'] === type);

function* names(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* names(item);
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) {
      yield name;
      yield* name.startsWith('@') && typeof inner === 'string' ? [inner] : names(inner);
    }
}

/** What DCAT-AP 3.0.1 asks of each class. */
const MANDATORY = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher'],
  'dcat:Dataset': ['dct:title', 'dct:description'],
  'dcat:DataService': ['dct:title', 'dcat:endpointURL'],
};

describe('sources and grants as linked data', () => {
  it.each([catalogue, policies])('say in their own context what each name means', (document) => {
    const prefixes = [...names(document['@graph'])].flatMap(
      (name) => /^(?!urn:)([a-z]+):(?!\/\/)/.exec(name)?.[1] ?? [],
    );
    expect(new Set(prefixes)).toEqual(new Set(prefixes.filter((prefix) => prefix in document['@context'])));
  });

  it.each(Object.entries(MANDATORY))('have of a %s what the profile asks for', (type, members) => {
    const nodes = ofType(catalogue, type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(Object.keys(node)).toEqual(expect.arrayContaining(members));
  });

  it('list the sources in use and the golden collections, and no other', () => {
    const listed = ofType(catalogue, 'dcat:Catalog')[0]!['dcat:dataset'];
    const goldens = ['persons', 'land-parcels', 'enterprises'].map((name) => ({ '@id': `${BASE}/v1/${name}` }));
    expect(listed).toEqual(expect.arrayContaining([...goldens, { '@id': `${BASE}/v1/sources/population/persons` }]));
    expect(listed).toHaveLength(4);
  });

  it('lead from a collection to the policies by which it is shared', () => {
    const persons = catalogue['@graph'].find((node) => node['@id'] === `${BASE}/v1/persons`);
    const [agreement] = ofType(policies, 'odrl:Agreement');
    expect(persons!['odrl:hasPolicy']).toEqual([{ '@id': agreement!['@id'] }]);
  });

  it('say of a grant who may read what, for what and when', () => {
    const [agreement] = ofType(policies, 'odrl:Agreement');
    const said = JSON.stringify(agreement);
    expect(agreement).toMatchObject({
      'odrl:assignee': { '@id': `${BASE}/v1/systems#land-office` },
      'sogoc:ground': 'request',
    });
    for (const part of [
      '"fullName"',
      '"national-id"',
      'sogoc:area:NSO-2026-04:26740',
      '2026-01-01',
      '2026-12-31',
      'purposes#dang-ky',
    ])
      expect(said).toContain(part);
    const described = new Set(policies['@graph'].map((node) => node['@id']));
    for (const iri of [`${BASE}/v1/systems#land-office`, `${BASE}/v1/purposes#dang-ky`, `${BASE}/v1/agencies#H29`])
      expect(described).toContain(iri);
  });
});
