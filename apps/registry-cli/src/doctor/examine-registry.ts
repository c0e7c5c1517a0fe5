import {
  LogCheckpointRepository,
  MigrationStateRepository,
  OperationsFiguresRepository,
  ProcessRoleRepository,
  ServerStateRepository,
  StoredStateRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { readConfig, ReadinessConfig } from '@sogoc/platform';
import { MOST_UNSIGNED_MS, RegistryStatusService, type StandaloneRegistry } from '@sogoc/registry';

import { allKeys } from '../keys/all-keys';

/** Something that an operator should know, and what to do about it. */
export interface Finding {
  /** Of the examination that found it. */
  readonly about: string;
  readonly found: string;
  readonly todo: string;
}

type Found = Omit<Finding, 'about'>;
type Examination = (registry: StandaloneRegistry) => Promise<readonly Found[]>;

/** In the order of what hinders what: without a schema the rest has nothing to look at. */
const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  schema: async (registry) => {
    const missing = await registry.get(MigrationStateRepository).listMissing();
    if (missing.length === 0) return [];
    return [
      { found: `${missing.length} migrations are missing: ${missing.join(', ')}`, todo: 'run "registry migrate"' },
    ];
  },
  server: async (registry) => {
    if (!(await registry.get(ServerStateRepository).isReadOnly())) return [];
    return [
      { found: 'PostgreSQL takes no changes', todo: 'point DATABASE_URL at the primary, or end its read-only mode' },
    ];
  },
  disk: async (registry) => {
    const fault: unknown = await registry
      .get(ServerStateRepository)
      .writeForAMoment()
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    if (fault === undefined) return [];
    return [{ found: `PostgreSQL cannot write (${(fault as Error).message})`, todo: 'make room on its disk' }];
  },
  roles: async (registry) => {
    const { isPrepared, mighty } = await registry.get(ProcessRoleRepository).read();
    return [
      ...(isPrepared
        ? []
        : [
            {
              found: 'there is no role of least rights for the processes',
              todo: 'let a superuser run CREATE ROLE sogoc_runtime NOLOGIN, then run "registry migrate"',
            },
          ]),
      ...(mighty.length > 0
        ? [
            {
              found: `${mighty.join(', ')} may change history: they log in as the owner`,
              todo: 'set DATABASE_RUNTIME_URL for "registry migrate", and the same URL as DATABASE_URL of API and workers',
            },
          ]
        : []),
    ];
  },
  work: async (registry) => {
    // As readiness counts it: a version that waits so long waits for a worker.
    const { pendingSeconds } = readConfig(ReadinessConfig);
    const late = (await registry.get(OperationsFiguresRepository).oldestPending()).filter(
      ({ ageSeconds }) => ageSeconds > pendingSeconds,
    );
    return late.map(({ entity, ageSeconds }) => ({
      found: `the oldest version of ${entity} waits for ${Math.round(ageSeconds)} s`,
      todo: 'see whether a worker runs, and what its log says',
    }));
  },
  failures: async (registry) => {
    const { records } = await registry.get(RegistryStatusService).read();
    const looks = await registry
      .get(TransactionRunner)
      .run((tx) => registry.get(StoredStateRepository).failedRechecks(tx));
    return [
      ...Object.entries(records)
        .filter(([, { failed }]) => failed > 0)
        .map(([collection, { failed }]) => ({
          found: `${failed} records of ${collection} failed`,
          todo: 'they are tried again at each start of a worker; the source can correct or replay them',
        })),
      ...(looks > 0
        ? [
            {
              found: `the relations of ${looks} golden records could not be looked at`,
              todo: "report the workers' log",
            },
          ]
        : []),
    ];
  },
  signatures: async (registry) => {
    const since = await registry.get(LogCheckpointRepository).oldestUncovered();
    if (since === undefined || Date.now() - since.getTime() <= MOST_UNSIGNED_MS) return [];
    return [
      {
        found: `entries of the record of reads since ${since.toISOString()} are covered by no signed checkpoint`,
        todo: 'start an API with ACCESS_LOG_KEY or ACCESS_LOG_KEY_FILE, and see what its log says of checkpoints',
      },
    ];
  },
  keys: async (registry) => {
    const endless = (await allKeys(registry)).filter(
      ({ status, expiresAt }) => status === 'active' && expiresAt === undefined,
    );
    if (endless.length === 0) return [];
    return [
      {
        found: `${endless.length} keys do not expire: ${endless.map(({ id, label }) => `${id} (${label})`).join(', ')}`,
        todo: 'issue each holder another one with a day on which it ends, and revoke it',
      },
    ];
  },
};

/** Looks at everything that an operator can put right. An examination that fails is a finding too. */
export async function examineRegistry(registry: StandaloneRegistry): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [about, examine] of Object.entries(EXAMINATIONS)) {
    const found = await examine(registry).catch((error: unknown): Found[] => [
      { found: `could not be looked at (${(error as Error).message})`, todo: 'put right what is named before it' },
    ]);
    findings.push(...found.map((each) => ({ about, ...each })));
  }
  return findings;
}
