import type { OpenAPIObject } from '@nestjs/swagger';
import type {
  AttributeDeclaration,
  AttributeType,
  EntityDeclaration,
  IdentifierDeclaration,
} from '@sogoc/core-entities';

type Schema = Record<string, unknown>;

const TEXT: Schema = { type: 'string' };

const SCHEMA_OF_TYPE: Readonly<Record<AttributeType, Schema>> = {
  string: TEXT,
  name: TEXT,
  date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', examples: ['1980', '1980-02', '1980-02-01'] },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  address: {
    type: 'object',
    properties: { text: TEXT, communeCode: TEXT, codeSet: TEXT, provinceCode: TEXT },
  },
  geometry: { type: 'object', description: 'GeoJSON, with crs when not WGS 84' },
  object: { type: 'object' },
  'string-list': { type: 'array', items: TEXT },
  'object-list': { type: 'array', items: { type: 'object' } },
  'mixed-list': { type: 'array', items: { type: ['string', 'object'] } },
};

const TEXT_OR_NOTHING: Schema = { type: ['string', 'null'] };

/** What a record may hold: looser than what a golden record shows, since values are taken as sources have them. */
const RECORD_SCHEMA_OF_TYPE: Readonly<Record<AttributeType, Schema>> = {
  string: TEXT_OR_NOTHING,
  name: TEXT_OR_NOTHING,
  date: TEXT_OR_NOTHING,
  number: { type: ['number', 'string', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  address: {
    anyOf: [
      {
        type: 'object',
        properties: { text: TEXT, communeCode: TEXT, codeSet: TEXT, provinceCode: TEXT },
      },
      TEXT_OR_NOTHING,
    ],
  },
  geometry: { type: ['object', 'null'] },
  object: { type: ['object', 'null'] },
  'string-list': { type: ['array', 'null'], items: TEXT },
  'object-list': { type: ['array', 'null'], items: { type: 'object' } },
  'mixed-list': { type: ['array', 'null'], items: { type: ['string', 'object'] } },
};

/** Bodies whose attributes are those of a record; a client that is made of the contract so catches a misspelt name. */
const BODIES_WITH_ATTRIBUTES = ['PushSourceRecordDto', 'PushBatchItemDto', 'MatchQuestionDto'];

/**
 * Describes the attributes of each entity by its declaration and names the collections where a path takes one, so that an entity
 * that is added shows in the contract.
 */
export function addEntitySchemas(document: OpenAPIObject, declarations: readonly EntityDeclaration[]): OpenAPIObject {
  const schemas = {
    ...document.components?.schemas,
    ...Object.fromEntries(
      declarations.flatMap((declaration) => [entitySchema(declaration), recordSchema(declaration)]),
    ),
  } as Record<string, Schema>;
  const withAttributes = describeSchemes(
    describeRecordAttributes(describeGoldenAttributes(schemas, declarations), declarations),
    declarations,
  );
  return {
    ...document,
    components: {
      ...document.components,
      schemas: withAttributes as NonNullable<OpenAPIObject['components']>['schemas'],
    },
    paths: nameCollections(
      document.paths,
      declarations.map(({ collection }) => collection),
    ),
  };
}

const schemaName = ({ entity }: EntityDeclaration): string =>
  `${entity
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Attributes`;

function entitySchema(declaration: EntityDeclaration): [string, Schema] {
  const properties = Object.fromEntries(
    declaration.attributes.map((attribute) => [attribute.name, attributeSchema(attribute)]),
  );
  const title = `${declaration.titleEn} – ${declaration.titleVi}`;
  return [schemaName(declaration), { type: 'object', title, properties }];
}

/** As {@link entitySchema}, of what sources send. */
function recordSchema(declaration: EntityDeclaration): [string, Schema] {
  const properties = Object.fromEntries(
    declaration.attributes.map(({ name, type, titleEn, titleVi }) => [
      name,
      { ...RECORD_SCHEMA_OF_TYPE[type], title: titleEn, description: titleVi },
    ]),
  );
  const title = `${declaration.titleEn}, as a source sends it`;
  return [`${schemaName(declaration)}Sent`, { type: 'object', title, properties }];
}

function describeRecordAttributes(
  schemas: Readonly<Record<string, Schema>>,
  declarations: readonly EntityDeclaration[],
): Record<string, Schema> {
  const anyOf = declarations.map((declaration) => ({ $ref: `#/components/schemas/${schemaName(declaration)}Sent` }));
  const described = BODIES_WITH_ATTRIBUTES.flatMap((name) => {
    const body = schemas[name];
    const properties = (body?.properties ?? {}) as Record<string, Schema>;
    const { description, example } = properties.attributes ?? {};
    if (body === undefined) return [];
    return [[name, { ...body, properties: { ...properties, attributes: { description, example, anyOf } } }] as const];
  });
  return { ...schemas, ...Object.fromEntries(described) };
}

/** Lists the schemes of identifiers with their collections and forms, where a lookup takes one. */
function describeSchemes(
  schemas: Readonly<Record<string, Schema>>,
  declarations: readonly EntityDeclaration[],
): Record<string, Schema> {
  const lookup = schemas.LookupGoldenRecordDto;
  if (lookup === undefined) return { ...schemas };
  const properties = lookup.properties as Record<string, Schema>;
  const declared = declarations.flatMap(({ collection, identifiers }) =>
    identifiers.map((identifier) => ({ scheme: identifier.scheme, line: schemeLine(identifier, collection) })),
  );
  const scheme = {
    ...properties.scheme,
    enum: [...new Set(declared.map((each) => each.scheme))],
    description: ['Identifier scheme of the collection:', ...declared.map(({ line }) => line)].join('\n'),
  };
  return { ...schemas, LookupGoldenRecordDto: { ...lookup, properties: { ...properties, scheme } } };
}

function schemeLine({ scheme, titleEn, form }: IdentifierDeclaration, collection: string): string {
  return `- \`${scheme}\` (${collection}): ${titleEn}${form === undefined ? '' : `, ${form}`}`;
}

function attributeSchema(attribute: AttributeDeclaration): Schema {
  const { type, titleVi, titleEn, sensitivity, search, scheme } = attribute;
  const isFilter = search === 'value' || scheme !== undefined;
  return {
    ...SCHEMA_OF_TYPE[type],
    title: titleEn,
    description: titleVi,
    'x-sensitivity': sensitivity,
    ...(isFilter && { 'x-filter': true }),
  };
}

function describeGoldenAttributes(
  schemas: Readonly<Record<string, Schema>>,
  declarations: readonly EntityDeclaration[],
): Record<string, Schema> {
  const golden = schemas.GoldenRecordResponseDto;
  if (golden === undefined) return { ...schemas };
  const properties = golden.properties as Record<string, Schema>;
  const { description, example } = properties.attributes ?? {};
  const anyOf = declarations.map((declaration) => ({ $ref: `#/components/schemas/${schemaName(declaration)}` }));
  const attributes = { description, examples: [example], anyOf };
  return { ...schemas, GoldenRecordResponseDto: { ...golden, properties: { ...properties, attributes } } };
}

function nameCollections(paths: OpenAPIObject['paths'], collections: readonly string[]): OpenAPIObject['paths'] {
  const isCollection = (parameter: unknown): boolean => {
    const { name, in: place } = parameter as { name?: string; in?: string };
    return name === 'collection' && place === 'path';
  };
  return JSON.parse(JSON.stringify(paths), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && isCollection(value)
      ? { ...value, schema: { type: 'string', enum: collections } }
      : value,
  ) as OpenAPIObject['paths'];
}
