/** Runs one statement on a connection that is a superuser's; answers its rows. */
export type RunSql = <Row>(sql: string) => Promise<Row[]>;
