import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, DatabaseConfig } from '@sogoc/platform';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import * as persistence from './index';

type Class = abstract new (...parameters: never[]) => object;

const REPOSITORIES = Object.entries(persistence).flatMap(([name, value]): [string, Class][] =>
  name.endsWith('Repository') ? [[name, value as Class]] : [],
);

describe('the module of persistence', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('has every repository ready to be injected', async () => {
    @Module({
      imports: [ConfigModule.forRoot([DatabaseConfig], { DATABASE_URL: database.url }), persistence.PersistenceModule],
    })
    class Process {}

    const process = await NestFactory.createApplicationContext(Process, { logger: false, abortOnError: false });
    const missing = REPOSITORIES.filter(([, type]) => !(process.get(type, { strict: false }) instanceof type));
    await process.close();
    expect(REPOSITORIES.length).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });
});
