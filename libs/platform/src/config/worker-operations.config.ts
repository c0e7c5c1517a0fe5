import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

const PORT = {
  message: 'Set WORKER_METRICS_PORT to a TCP port from 0 (any free port) to 65535, or leave it out to open none.',
};

/** Where a worker tells how it is doing. It serves nothing else, so without a port it opens none. */
export class WorkerOperationsConfig {
  /** Loopback unless told otherwise. */
  @Expose({ name: 'WORKER_METRICS_HOST' })
  @IsString({ message: 'Set WORKER_METRICS_HOST to the address to listen on, for example 127.0.0.1 or 0.0.0.0.' })
  readonly host: string = '127.0.0.1';

  /** Serves `/livez` without a key and `/metrics` with an operator's key. */
  @Expose({ name: 'WORKER_METRICS_PORT' })
  @IsOptional()
  @Type(() => Number)
  @IsInt(PORT)
  @Min(0, PORT)
  @Max(65_535, PORT)
  readonly port?: number;
}
