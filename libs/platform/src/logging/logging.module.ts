import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule, type Params } from 'nestjs-pino';
import pino from 'pino';

import { LoggingConfig } from '../config/logging.config';
import { logStream } from './log-stream';
import { loggableError } from './loggable-error';
import { requestMembers } from './request-context';

function paramsOf(config: LoggingConfig, destination: NodeJS.WritableStream): Params {
  const serializers = { err: loggableError };
  const options = {
    level: config.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers,
    mixin: requestMembers,
  };
  return {
    // No logger for each request: lines take its id from the context that it runs in.
    forRoutes: [],
    pinoHttp: {
      logger: pino(options, logStream(config.format, destination)),
      // Said twice and unwrapped: pino-http would put its own serialiser, which copies every member of an error, before ours.
      serializers,
      wrapSerializers: false,
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
