import 'reflect-metadata';

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfigs } from '@sogoc/platform';
import { load, YAML11_SCHEMA } from 'js-yaml';

import { classesReadBy, configurationClasses } from './configuration-classes';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas?: string };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

const ROOT = join(__dirname, '..', '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
// Compose reads YAML 1.2 with the merge keys of 1.1.
const compose = load(text('docker-compose.yml'), { schema: YAML11_SCHEMA }) as { services: Record<string, Service> };
const dockerfile = text('apps/Dockerfile');
const service = (name: string): Service => compose.services[name]!;

/** `${NAME}`, `${NAME:-default}` or `${NAME:?what to set}`. */
const REFERENCE = /(?<!\$)\$\{(\w+)(?::([-?])([^}]*))?\}/g;
const SECRET = /PASSWORD|SECRET|TOKEN|_KEY/;
const references = [...text('docker-compose.yml').matchAll(REFERENCE)].map(([, name, kind, word]) => ({
  name: name!,
  kind,
  word: word ?? '',
}));
const EXAMPLE = 'x'.repeat(40);
const EXAMPLES: Readonly<Record<string, string>> = { ACCESS_LOG_KEY: 'PRIVATE+KEY+so-goc+00000000+x' };
const inserted = (value: string): string =>
  value.replace(REFERENCE, (_all, name: string, kind: string, word: string) =>
    kind === '-' ? word : (EXAMPLES[name] ?? EXAMPLE),
  );

/** Majors of Node that get fixes beyond 2026, of those the product runs on: https://github.com/nodejs/Release */
const SUPPORTED_NODE = ['22', '24'];

describe('docker-compose.yml', () => {
  it('has the production shape', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(service('worker').deploy?.replicas).toBe('${WORKER_REPLICAS:-2}');
    const redis = service('redis').command!.join(' ');
    expect(redis).toContain('--maxmemory-policy noeviction');
    expect(redis).toContain('--appendonly yes');
    expect(redis).toContain('--requirepass');
  });

  it.each(['postgres', 'redis', 'api', 'worker'])('checks the health of %s', (name) => {
    expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(['api', 'worker'])(
    'starts %s after the schema is there, and gives it no right that it does not need',
    (name) => {
      expect(service(name).depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
      expect(service(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    },
  );

  it('gives no secret a default, and says of each what to set', () => {
    const secrets = references.filter(({ name }) => SECRET.test(name));
    expect(new Set(secrets.map(({ name }) => name))).toEqual(
      new Set(['POSTGRES_PASSWORD', 'RUNTIME_PASSWORD', 'REDIS_PASSWORD', 'QUEUE_DASHBOARD_SECRET', 'ACCESS_LOG_KEY']),
    );
    for (const { name, kind, word } of secrets) {
      expect(kind).toBe('?');
      expect(word).toMatch(new RegExp(`^set ${name} to `));
    }
    for (const { environment = {} } of Object.values(compose.services))
      for (const [name, value] of Object.entries(environment))
        if (SECRET.test(name) || name === 'REDISCLI_AUTH') expect(value).toMatch(/^\$\{\w+:\?/);
  });

  it('keeps the key that signs the record of reads away from the database, and its checkpoints beside it', () => {
    const readers = Object.entries(compose.services).filter(
      ([, { environment = {} }]) => 'ACCESS_LOG_KEY' in environment,
    );
    expect(readers.map(([name]) => name)).toEqual(['api']);
    const folder = service('api').environment!.ACCESS_LOG_CHECKPOINT_DIR!;
    expect(service('api').volumes).toEqual([`checkpoints:${folder}`]);
    expect(dockerfile).toMatch(new RegExp(`mkdir ${folder.replace('/app/', '')} && chown node:node`));
    expect(service('postgres').volumes!.join()).not.toContain('checkpoints');
  });

  it('publishes the API alone, on loopback unless told otherwise', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published).toEqual([['api', '${API_ADDRESS:-127.0.0.1}:${API_PORT:-3000}:3000']]);
  });

  it.each([
    ['api', classesReadBy('apps/registry-api/src/app.module.ts')],
    ['worker', classesReadBy('apps/resolution-worker/src/worker.module.ts')],
    ['migrate', ['StartConfig']],
  ])('sets for %s only what it reads, to values that it takes', (name, classNames) => {
    const classes = configurationClasses().filter((candidate) => classNames.includes(candidate.name));
    expect(classes.map((candidate) => candidate.name).sort()).toEqual([...classNames].sort());
    const known = classes.flatMap(({ variables }) => variables.map((variable) => variable.name));
    const environment = service(name).environment ?? {};
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
    const values = Object.fromEntries(
      Object.entries(environment).map(([variable, value]) => [variable, inserted(String(value))]),
    );
    expect(() =>
      readConfigs(
        classes.map(({ type }) => type),
        values,
      ),
    ).not.toThrow();
  });

  it.each(['api', 'worker', 'migrate'])('runs a program that exists as %s', (name) => {
    const script = service(name).command![0]!;
    expect(script).toMatch(/^dist\/apps\/.+\.js$/);
    expect(existsSync(join(ROOT, script.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it('asks for health where the programs listen', () => {
    const ask = (name: string): string => service(name).healthcheck!.test.join(' ');
    expect(ask('api')).toContain(`127.0.0.1:${service('api').environment!.PORT}/readyz`);
    expect(ask('worker')).toContain(`127.0.0.1:${service('worker').environment!.WORKER_METRICS_PORT}/livez`);
  });

  const client = spawnSync('docker', ['compose', 'version']);
  if (client.status !== 0)
    process.stderr.write(
      '\nNOT TESTED: what docker itself says of docker-compose.yml, because docker has no compose here.\n',
    );

  it('is what docker takes, where there is one', () => {
    if (client.status !== 0) return expect(compose.services).toBeDefined();
    const environment = Object.fromEntries(
      references.map(({ name, kind, word }) => [name, kind === '-' ? word : EXAMPLE]),
    );
    const checked = spawnSync('docker', ['compose', '-f', join(ROOT, 'docker-compose.yml'), 'config', '--quiet'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });
});

describe('the image', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1)!;

  it('is built on a Node that is supported and that the product runs on', () => {
    const [, major] = /^ARG NODE_IMAGE=node:(\d+)-[a-z]+-slim$/m.exec(dockerfile) ?? [];
    expect(SUPPORTED_NODE).toContain(major);
    expect(stages.every((stage) => stage.startsWith('${NODE_IMAGE}'))).toBe(true);
    const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
    expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  it('runs as nobody special and holds neither sources nor development packages', () => {
    expect(/^USER (\S+)$/m.exec(last)?.[1]).toBe('node');
    expect(stages[1]).toContain('npm ci --omit=dev --omit=optional');
    const copied = [...last.matchAll(/^COPY (.+)$/gm)].map(([, what]) => what);
    expect(copied).toEqual([
      '--from=packages /app/node_modules node_modules',
      '--from=build /app/dist dist',
      'package.json LICENSE ./',
      'docs/problems docs/problems',
    ]);
  });

  it('copies what there is, and is given nothing else', () => {
    const ignored = text('apps/Dockerfile.dockerignore').split('\n');
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    const wanted = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, what]) =>
      what!.split(' ').slice(0, -1),
    );
    for (const path of wanted) {
      expect(existsSync(join(ROOT, path))).toBe(true);
      expect(ignored).toContain(`!${path}`);
    }
  });
});
