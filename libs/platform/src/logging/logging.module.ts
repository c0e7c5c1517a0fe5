import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule, type Params } from 'nestjs-pino';
import pino from 'pino';

import { LoggingConfig } from '../config/logging.config';
import { logStream } from './log-stream';
import { loggableError } from './loggable-error';
import { requestMembers } from './request-context';

function paramsOf(config: LoggingConfig, destination: NodeJS.WritableStream): Params {
  // pino-http would write out every request, headers and all, for a logger that nobody asks for.
  const serializers = { err: loggableError, req: () => undefined };
  const options = {
    level: config.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers,
    mixin: requestMembers,
  };
  return {
    pinoHttp: {
      logger: pino(options, logStream(config.format, destination)),
      // Said twice and unwrapped: pino-http would put its own serialiser, which copies every member of an error, before ours.
      serializers,
      wrapSerializers: false,
      autoLogging: false,
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'requestId' },
    },
  };
}

/**
 * Structured logs: ids, codes, counts and durations. Lines written during a request carry its `requestId`; the request itself is
 * logged by the access log alone, by its route's pattern.
 */
@Module({})
export class LoggingModule {
  /** `destination` is standard output unless a test reads the lines. */
  static forRoot(destination: NodeJS.WritableStream = process.stdout): DynamicModule {
    const logger = LoggerModule.forRootAsync({
      inject: [LoggingConfig],
      useFactory: (config: LoggingConfig) => paramsOf(config, destination),
    });
    return { module: LoggingModule, imports: [logger] };
  }
}
