import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Inserts a row; false when one of its key came first, which stays as it is. */
export async function insertNew<Row extends ObjectLiteral>(
  entities: EntityManager,
  table: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const { primaryColumns } = entities.connection.getMetadata(table);
  const inserted = await entities
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(row)
    .orIgnore()
    .returning(primaryColumns.map(({ propertyName }) => propertyName))
    .execute();
  return (inserted.raw as unknown[]).length === 1;
}
