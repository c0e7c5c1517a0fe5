import type { OpenAPIObject } from '@nestjs/swagger';
import type { AttributeDeclaration, AttributeType, EntityDeclaration } from '@sogoc/core-entities';

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

/**
 * Describes the attributes of each entity by its declaration and names the collections where a path takes one, so that an entity
 * that is added shows in the contract.
 */
export function addEntitySchemas(document: OpenAPIObject, declarations: readonly EntityDeclaration[]): OpenAPIObject {
  const schemas = { ...document.components?.schemas, ...Object.fromEntries(declarations.map(entitySchema)) };
  const withAttributes = describeGoldenAttributes(schemas as Record<string, Schema>, declarations);
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
