import { Expose, Type } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';

const PORT = { message: 'Set PORT to a TCP port from 0 (any free port) to 65535.' };
const BODY = { message: 'Set HTTP_BODY_LIMIT_BYTES to a whole number of bytes from 1024 to 104857600.' };

const TIMEOUT = { message: 'Set HTTP_REQUEST_TIMEOUT_SECONDS to whole seconds from 1 to 3600.' };
const CONNECTIONS = { message: 'Set HTTP_MAX_CONNECTIONS to a whole number from 1 to 100000.' };

/** Where the API listens. Loopback unless told otherwise. */
export class HttpConfig {
  @Expose({ name: 'HOST' })
  @IsString({ message: 'Set HOST to the address to listen on, for example 127.0.0.1 or 0.0.0.0.' })
  readonly host: string = '127.0.0.1';

  @Expose({ name: 'PORT' })
  @Type(() => Number)
  @IsInt(PORT)
  @Min(0, PORT)
  @Max(65_535, PORT)
  readonly port: number = 3000;

  /** Bytes a request body may have; a longer one is 413. The contract says 5 MB, read generously as 5 MiB. */
  @Expose({ name: 'HTTP_BODY_LIMIT_BYTES' })
  @Type(() => Number)
  @IsInt(BODY)
  @Min(1_024, BODY)
  @Max(104_857_600, BODY)
  readonly bodyLimitBytes: number = 5 * 1_024 * 1_024;

  /** Seconds in which a request must have come in, with all of its body; else it is 408. */
  @Expose({ name: 'HTTP_REQUEST_TIMEOUT_SECONDS' })
  @Type(() => Number)
  @IsInt(TIMEOUT)
  @Min(1, TIMEOUT)
  @Max(3_600, TIMEOUT)
  readonly requestTimeoutSeconds: number = 30;

  /** Connections of one process at a time; more are closed at once. */
  @Expose({ name: 'HTTP_MAX_CONNECTIONS' })
  @Type(() => Number)
  @IsInt(CONNECTIONS)
  @Min(1, CONNECTIONS)
  @Max(100_000, CONNECTIONS)
  readonly maxConnections: number = 2_000;
}
