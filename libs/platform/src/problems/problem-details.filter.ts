import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { ProblemDto } from '@sogoc/contracts';
import type { FastifyReply } from 'fastify';
import { PinoLogger } from 'nestjs-pino';

import type { RegistryRequest } from '../logging/registry-request';
import { domainErrorOf } from './framework-problem';
import { type AnsweredError, PROBLEM_CONTENT_TYPE, problemDocumentOf, problemType } from './problem-document';

export const UNEXPECTED_CODE = 'unexpected-fault';

/** A fault of ours: the caller learns the request's id and nothing else. */
function unexpectedProblem(instance: string): ProblemDto {
  return {
    type: problemType(UNEXPECTED_CODE),
    title: 'The registry has a fault',
    status: 500,
    instance,
    code: UNEXPECTED_CODE,
  };
}

/** The one place where an error becomes an answer. */
@Catch()
@Injectable()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {
    logger.setContext(ProblemDetailsFilter.name);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RegistryRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = domainErrorOf(thrown);
    if (error === undefined || error.kind === 'unavailable') this.logger.error({ err: thrown }, 'request failed');
    if (reply.sent) return;
    const problem = error === undefined ? unexpectedProblem(request.id) : problemDocumentOf(error, request.id);
    request.problemCode = problem.code;
    void reply
      .status(problem.status)
      .headers({
        'content-type': PROBLEM_CONTENT_TYPE,
        ...(error as AnsweredError | undefined)?.headers,
        'cache-control': 'no-store',
      })
      .send(JSON.stringify(problem));
  }
}
