import type { DecidedGrant, NamedArea } from '../access-grant';
import { addresses, documentOf, inLanguages, type JsonLdDocument, type JsonLdNode, nodeAt } from './json-ld';

interface Titled {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
}

/** Approved grants, and the catalogue entries that they name. */
export interface PolicyContent {
  readonly grants: readonly DecidedGrant[];
  readonly agencies: readonly Titled[];
  readonly systems: readonly (Titled & { readonly agency: string })[];
  readonly purposes: readonly (Titled & { readonly citation: string })[];
}

const PROFILE = 'urn:sogoc:profile:grants:1';

/**
 * Grants as agreements by ODRL 2.2 (https://www.w3.org/TR/odrl-model/), in a profile of its own: the permission to read, for a purpose and within
 * days, a collection of golden records as far as `sogoc:attribute`, `sogoc:scheme` and `sogoc:area` refine it. `base` as of the catalogue.
 */
export function odrlPolicies({ grants, agencies, systems, purposes }: PolicyContent, base: string): JsonLdDocument {
  const at = addresses(base);
  return documentOf([
    ...grants.map((grant) => agreementOf(grant, base)),
    ...systems.map((system) => ({
      ...titled(at.system(system.code), 'odrl:Party', system),
      'org:unitOf': nodeAt(at.agency(system.agency)),
    })),
    ...agencies.map((agency) => titled(at.agency(agency.code), 'org:Organization', agency)),
    ...purposes.map((purpose) => ({
      ...titled(at.purpose(purpose.code), 'skos:Concept', purpose),
      'dct:source': inLanguages(purpose.citation),
    })),
  ]);
}

function agreementOf(grant: DecidedGrant, base: string): JsonLdNode {
  const at = addresses(base);
  const { id, version, system, ground, legalBasis, document } = grant;
  return {
    '@id': at.grant(id),
    '@type': 'odrl:Agreement',
    'odrl:uid': nodeAt(at.grant(id)),
    'odrl:profile': nodeAt(PROFILE),
    'dct:hasVersion': String(version),
    'dct:source': [legalBasis, ...(document === undefined ? [] : [document])].flatMap((text) => inLanguages(text)),
    'sogoc:ground': ground,
    'odrl:assigner': nodeAt(at.registry),
    'odrl:assignee': nodeAt(at.system(system)),
    'odrl:permission': [
      {
        'odrl:action': nodeAt('odrl:read'),
        'odrl:target': targetOf(grant, at.collection(grant.collection)),
        'odrl:constraint': constraintsOf(grant, at.purpose(grant.purpose)),
      },
    ],
  };
}

function targetOf({ attributes, schemes, rows }: DecidedGrant, collection: string): JsonLdNode {
  return {
    '@type': 'odrl:AssetCollection',
    'odrl:source': nodeAt(collection),
    'odrl:refinement': [
      constraint('sogoc:attribute', 'odrl:isAnyOf', attributes),
      constraint('sogoc:scheme', 'odrl:isAnyOf', schemes),
      ...(rows === undefined ? [] : [constraint('sogoc:area', 'odrl:isAnyOf', rows.areas.map(areaOf))]),
    ],
  };
}

function constraintsOf({ validFrom, validTo }: DecidedGrant, purpose: string): JsonLdNode[] {
  return [
    constraint('odrl:purpose', 'odrl:eq', nodeAt(purpose)),
    constraint('odrl:dateTime', 'odrl:gteq', dayOf(validFrom)),
    ...(validTo === undefined ? [] : [constraint('odrl:dateTime', 'odrl:lteq', dayOf(validTo))]),
  ];
}

const constraint = (left: string, operator: string, right: unknown): JsonLdNode => ({
  '@type': 'odrl:Constraint',
  'odrl:leftOperand': nodeAt(left),
  'odrl:operator': nodeAt(operator),
  'odrl:rightOperand': right,
});

const dayOf = (day: string): JsonLdNode => ({ '@value': day, '@type': 'xsd:date' });

const areaOf = ({ codeSet, code }: NamedArea): JsonLdNode => nodeAt(`sogoc:area:${codeSet}:${code}`);

const titled = (iri: string, type: string, { code, titleVi, titleEn }: Titled): JsonLdNode => ({
  '@id': iri,
  '@type': type,
  'dct:identifier': code,
  'skos:prefLabel': inLanguages(titleVi, titleEn),
});
