import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from '@sogoc/contracts';

import { PROBLEM_MEANINGS, type ProblemStatus } from './problem-meanings';

/** Says in the contract which problems a call answers beside those that every call can (see `addCommonProblems`). */
export function ApiProblems(...statuses: readonly ProblemStatus[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: PROBLEM_MEANINGS[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
}
