export { openDatabase } from './back-ends/open-database';
export { openQueue, type OpenQueue } from './back-ends/open-queue';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres';
export { EmbeddedPostgresError } from './embedded-postgres/errors';
export { StartError } from './errors';
export { anyFreePort, findFreePort } from './processes/free-port';
export { RunningServices } from './processes/running-services';
export { takeStateDirectory } from './processes/state-lock';
export { stopAll, superviseChild, SupervisedChild } from './processes/supervise-child';
