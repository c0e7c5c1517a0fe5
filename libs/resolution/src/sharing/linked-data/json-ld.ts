/** A node of a JSON-LD document. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** A JSON-LD document that needs no other one: its context is in it. */
export interface JsonLdDocument {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly JsonLdNode[];
}

/** Terms that neither DCAT-AP nor ODRL has: attributes, schemes, areas and grounds. */
const OWN_TERMS = 'urn:sogoc:terms:';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  org: 'http://www.w3.org/ns/org#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sogoc: OWN_TERMS,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const documentOf = (graph: readonly JsonLdNode[]): JsonLdDocument => ({ '@context': CONTEXT, '@graph': graph });

export const nodeAt = (iri: string): JsonLdNode => ({ '@id': iri });

/** A text in the languages in which there is one. */
export const inLanguages = (vi: string, en?: string | null): readonly JsonLdNode[] => [
  { '@language': 'vi', '@value': vi },
  ...(en === undefined || en === null ? [] : [{ '@language': 'en', '@value': en }]),
];

/** Addresses of what is described, under the registry's own. */
export const addresses = (base: string) => ({
  registry: base,
  catalogue: `${base}/v1/sources/catalogue.jsonld`,
  service: `${base}/v1`,
  contract: `${base}/openapi.json`,
  collection: (collection: string): string => `${base}/v1/${collection}`,
  source: (source: string): string => `${base}/v1/sources/${encodeURIComponent(source)}`,
  sourceCollection: (source: string, collection: string): string =>
    `${base}/v1/sources/${encodeURIComponent(source)}/${collection}`,
  grant: (id: string): string => `${base}/v1/grants/odrl#${id}`,
  system: (code: string): string => `${base}/v1/systems#${code}`,
  agency: (code: string): string => `${base}/v1/agencies#${code}`,
  purpose: (code: string): string => `${base}/v1/purposes#${code}`,
});
