import type { OpenDataSet } from './open-data-sets';
import { LEAST_GROUP } from './k-anonymity';

/** A version that was published. */
export interface DescribedVersion {
  readonly version: number;
  /** The day that the figures are of. */
  readonly day: string;
  readonly publishedAt: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const VIET_NAM = 'http://publications.europa.eu/resource/authority/country/VNM';
const CSV = 'https://www.iana.org/assignments/media-types/text/csv';
const PUBLISHER = 'Sổ Gốc';
/** Decree 165/2025/NĐ-CP art. 10; the cadence of Decree 47/2020, repealed, is kept as a default. */
const QUARTERLY = 'http://publications.europa.eu/resource/authority/frequency/QUARTERLY';
const RIGHTS = `Figures below ${LEAST_GROUP} are kept back, with others that would tell them; figures move in steps of ${LEAST_GROUP} or more between versions, so that a total may differ from its parts.`;

/** The data sets with all their versions as DCAT-AP 3 in JSON-LD; `base` is where files are fetched, without a slash at its end. */
export function openDataCatalogue(
  dataSets: readonly { readonly dataSet: OpenDataSet; readonly versions: readonly DescribedVersion[] }[],
  base: string,
): object {
  return {
    '@context': CONTEXT,
    '@id': base,
    '@type': 'dcat:Catalog',
    'dct:title': [inVietnamese('Dữ liệu mở của Sổ Gốc'), { '@language': 'en', '@value': 'Open data of Sổ Gốc' }],
    'dct:description': inVietnamese('Số liệu tổng hợp, không chứa dữ liệu cá nhân'),
    'dct:publisher': agent(),
    'dcat:dataset': dataSets.map(({ dataSet, versions }) => dcatDataSet(dataSet, versions, base)),
  };
}

function dcatDataSet(dataSet: OpenDataSet, versions: readonly DescribedVersion[], base: string): object {
  const { code, titleVi, titleEn, descriptionVi, theme } = dataSet;
  const newest = versions.at(-1);
  return {
    '@id': `${base}/${code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': code,
    'dct:title': [inVietnamese(titleVi), { '@language': 'en', '@value': titleEn }],
    'dct:description': inVietnamese(descriptionVi),
    'dct:publisher': agent(),
    'dct:spatial': { '@id': VIET_NAM },
    'dct:accrualPeriodicity': { '@id': QUARTERLY },
    'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
    'dcat:theme': { '@id': theme },
    ...(newest && { 'dcat:version': String(newest.version), 'dct:modified': dateTime(newest.publishedAt) }),
    'dcat:distribution': versions.map((version) => distribution(code, version, base)),
  };
}

function distribution(
  code: string,
  { version, day, publishedAt, bytes, sha256 }: DescribedVersion,
  base: string,
): object {
  const address = `${base}/${code}/${version}`;
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': inVietnamese(`Phiên bản ${version}`),
    'dct:issued': dateTime(publishedAt),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:endDate': { '@type': 'xsd:date', '@value': day } },
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': CSV },
    'dcat:byteSize': bytes,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': sha256,
    },
    'dct:rights': { '@language': 'en', '@value': RIGHTS },
  };
}

const agent = (): object => ({ '@type': 'foaf:Agent', 'foaf:name': inVietnamese(PUBLISHER) });
const inVietnamese = (value: string): object => ({ '@language': 'vi', '@value': value });
const dateTime = (value: string): object => ({ '@type': 'xsd:dateTime', '@value': value });
