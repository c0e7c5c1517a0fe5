import { createDataSource } from '@sogoc/persistence';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

/** A database of its own that knows the two sources of vehicles. */
export interface VehicleDatabase {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
}

export async function openVehicleDatabase(applicationName: string): Promise<VehicleDatabase> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource({ url: database.url, poolSize: 8, applicationName }).initialize();
  await dataSource.query(
    `INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust)
     VALUES ('police', 'CA', 'Police', 'x', 'ministry', '{vehicles}', '{"*":0.9}'), ('tax', 'Thuế', 'Tax', 'x', 'ministry', '{vehicles}', '{"*":0.5}')`,
  );
  return { database, dataSource };
}
