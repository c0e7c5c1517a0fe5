import { ENTITY_REGISTRY } from '@sogoc/access';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '@sogoc/contracts';
import type { EntityRegistry } from '@sogoc/core-entities';
import { addCommonProblems } from './add-common-problems';
import { addEntitySchemas } from './add-entity-schemas';
import { addIdempotencyKeys } from './add-idempotency-keys';
import { addPathParameters } from './add-path-parameters';
import { addRoles } from './add-roles';

const OPENAPI_VERSION = '3.1.0';
const API_VERSION = '1.0.0';

const DESCRIPTION = `The registry of golden records. Sources push their records, stewards decide what the machine will not, and
services read golden records by ids that never lie.

Every call but the health checks, signing in and this contract needs \`Authorization: Bearer <key>\`, or the session cookie of a person
who signed in (\`POST /v1/session\`). Errors are problems of RFC 9457 with a stable \`code\`. Within \`/v1\` things are only added, so ignore members you do not know.`;

/** The contract, from the code of all controllers and the declarations of all entities. */
export function buildOpenapiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion(OPENAPI_VERSION)
    .setTitle('Sổ Gốc')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'sg_ and 43 characters of base64url',
        description: 'A key issued by an operator',
      },
      'bearer',
    )
    .addSecurityRequirements('bearer')
    .build();
  const document = addRoles(SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] }), app);
  const { entities } = app.get<EntityRegistry>(ENTITY_REGISTRY, { strict: false });
  return addCommonProblems(
    addEntitySchemas(
      addPathParameters(addIdempotencyKeys(document)),
      entities.map(({ declaration }) => declaration),
    ),
  );
}
