export { openDatabase, type OpenDatabase } from './back-ends/open-database';
export { openQueue, type OpenQueue } from './back-ends/open-queue';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres/embedded-postgres';
export { EmbeddedPostgresError } from './embedded-postgres/errors';
export { StartError } from './errors';
export { findFreePort, type ChosenPort } from './processes/free-port';
export { RunningServices } from './processes/running-services';
export { takeStateDirectory, type RunningRegistry } from './processes/state-lock';
export { stopAll, superviseChild, type SupervisedChild } from './processes/supervise-child';
