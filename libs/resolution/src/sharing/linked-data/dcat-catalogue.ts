import type { EntityDeclaration } from '@sogoc/core-entities';

import type { StoredSource } from '../../catalogue/stored-source';
import type { DecidedGrant } from '../access-grant';
import { addresses, documentOf, inLanguages, type JsonLdDocument, type JsonLdNode, nodeAt } from './json-ld';

/** What a catalogue tells of. */
export interface CatalogueContent {
  readonly sources: readonly StoredSource[];
  /** By which golden records are shared. */
  readonly grants: readonly Pick<DecidedGrant, 'id' | 'collection'>[];
  readonly declarations: readonly EntityDeclaration[];
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const VIET_NAM = nodeAt(`${AUTHORITY}/country/VNM`);
const IN_VIETNAMESE = nodeAt(`${AUTHORITY}/language/VIE`);
const OF_GOVERNMENT = nodeAt(`${AUTHORITY}/data-theme/GOVE`);
const RESTRICTED = nodeAt(`${AUTHORITY}/access-right/RESTRICTED`);

/**
 * The sources and what is made of them, by DCAT-AP 3.0.1 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): a dataset for each collection of a
 * source in use, one for each collection of golden records with the policies by which it is shared, and the service that serves them. `base`:
 * the registry's address, without a slash at its end.
 */
export function dcatCatalogue({ sources, grants, declarations }: CatalogueContent, base: string): JsonLdDocument {
  const at = addresses(base);
  const inUse = sources.filter(({ status }) => status === 'active');
  const datasets = [
    ...declarations.map((declaration) => goldenDataset(declaration, inUse, grants, base)),
    ...inUse.flatMap((source) => sourceDatasets(source, declarations, base)),
  ];
  return documentOf([
    {
      '@id': at.catalogue,
      '@type': 'dcat:Catalog',
      'dct:title': inLanguages('Danh mục nguồn dữ liệu của Sổ Gốc', 'Sources of Sổ Gốc'),
      'dct:description': inLanguages(
        'Các cơ sở dữ liệu nguồn và dữ liệu chủ được lập từ đó',
        'Source databases and the master data made of them',
      ),
      'dct:publisher': publisher('Sổ Gốc'),
      'dct:language': IN_VIETNAMESE,
      'dct:spatial': VIET_NAM,
      'dcat:dataset': datasets.map((dataset) => nodeAt(String(dataset['@id']))),
      'dcat:service': nodeAt(at.service),
    },
    serviceOf(declarations, base),
    ...datasets,
  ]);
}

function serviceOf(declarations: readonly EntityDeclaration[], base: string): JsonLdNode {
  const at = addresses(base);
  return {
    '@id': at.service,
    '@type': 'dcat:DataService',
    'dct:title': inLanguages('Giao diện lập trình của Sổ Gốc', 'The API of Sổ Gốc'),
    'dct:accessRights': RESTRICTED,
    'dcat:endpointURL': nodeAt(at.service),
    'dcat:endpointDescription': nodeAt(at.contract),
    'dcat:servesDataset': declarations.map(({ collection }) => nodeAt(at.collection(collection))),
  };
}

function goldenDataset(
  { collection, titleVi, titleEn, attributes }: EntityDeclaration,
  sources: readonly StoredSource[],
  grants: CatalogueContent['grants'],
  base: string,
): JsonLdNode {
  const at = addresses(base);
  const origins = sources.filter(({ collections }) => collections.includes(collection));
  const policies = grants.filter((grant) => grant.collection === collection);
  return {
    ...datasetOf(at.collection(collection), at.service, attributes),
    'dct:title': inLanguages(`${titleVi} (dữ liệu chủ)`, `${titleEn} (golden records)`),
    'dct:description': inLanguages(
      `Bản ghi chủ về ${titleVi.toLowerCase()}, mỗi đối tượng một bản ghi`,
      `Golden records: one for each ${titleEn.toLowerCase()}`,
    ),
    'dct:publisher': publisher('Sổ Gốc'),
    'dct:source': origins.map(({ code }) => nodeAt(at.sourceCollection(code, collection))),
    'odrl:hasPolicy': policies.map(({ id }) => nodeAt(at.grant(id))),
  };
}

function sourceDatasets(
  { code, titleVi, titleEn, owner, legalBasis, collections }: StoredSource,
  declarations: readonly EntityDeclaration[],
  base: string,
): JsonLdNode[] {
  const at = addresses(base);
  return declarations
    .filter(({ collection }) => collections.includes(collection))
    .map((declaration) => ({
      ...datasetOf(at.sourceCollection(code, declaration.collection), at.service, declaration.attributes),
      'dct:identifier': `${code}/${declaration.collection}`,
      'dct:title': inLanguages(`${titleVi}: ${declaration.titleVi}`, `${titleEn}: ${declaration.titleEn}`),
      'dct:description': inLanguages(
        `${declaration.titleVi} theo nguồn ${titleVi}`,
        `${declaration.titleEn} as stated by ${titleEn}`,
      ),
      'dct:publisher': publisher(owner),
      ...(legalBasis !== null && {
        'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inLanguages(legalBasis) },
      }),
    }));
}

function datasetOf(iri: string, service: string, attributes: EntityDeclaration['attributes']): JsonLdNode {
  return {
    '@id': iri,
    '@type': 'dcat:Dataset',
    'dct:accessRights': RESTRICTED,
    'dct:language': IN_VIETNAMESE,
    'dct:spatial': VIET_NAM,
    'dcat:theme': OF_GOVERNMENT,
    'dcat:keyword': attributes.flatMap(({ titleVi }) => inLanguages(titleVi)),
    'dcat:distribution': {
      '@type': 'dcat:Distribution',
      'dcat:accessURL': nodeAt(iri),
      'dcat:accessService': nodeAt(service),
      'dcat:mediaType': nodeAt('https://www.iana.org/assignments/media-types/application/json'),
    },
  };
}

const publisher = (name: string): JsonLdNode => ({ '@type': 'foaf:Agent', 'foaf:name': inLanguages(name) });
