import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Set in the transaction that has the effect, so that a retry knows of it when the answer was lost.
ALTER TABLE idempotent_call ADD took_effect boolean NOT NULL DEFAULT false;
`;

const DOWN = `
ALTER TABLE idempotent_call DROP took_effect;
`;

export class TellEffectOfCalls1780000009000 implements MigrationInterface {
  name = 'TellEffectOfCalls1780000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
