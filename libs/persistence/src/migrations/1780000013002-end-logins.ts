import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Logins at the job dashboard that were ended before their time, until that has come: a copy of the cookie is of no use then.
CREATE TABLE ended_login (
  login_id text COLLATE "C" PRIMARY KEY,
  ends_at timestamptz NOT NULL
);
`;

const DOWN = `
DROP TABLE ended_login;
`;

export class EndLogins1780000013002 implements MigrationInterface {
  name = 'EndLogins1780000013002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
