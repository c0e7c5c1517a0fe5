import type { Command } from 'commander';

import { backupCommand } from './backup/backup.command';
import { restoreCommand } from './backup/restore.command';
import { benchPortraitsCommand } from './bench/bench-portraits.command';
import { benchReadsCommand } from './bench/bench-reads.command';
import { benchCommand } from './bench/bench.command';
import { checkCommand } from './check/check.command';
import { importCommand } from './import/import.command';
import { doctorCommand } from './doctor/doctor.command';
import { evaluateCommand } from './evaluate/evaluate.command';
import { explainCommand } from './explain/explain.command';
import { extractCommand } from './extract/extract.command';
import { signingKeysCommand } from './extract/signing-keys.command';
import { generateCommand } from './generate/generate.command';
import { keysCommand } from './keys/keys.command';
import { logCommand } from './log/log.command';
import { initCommand } from './operate/init.command';
import { migrateCommand } from './operate/migrate.command';
import { resumeCommand } from './operate/resume.command';
import { statusCommand } from './operate/status.command';
import { peopleCommand } from './people/people.command';
import { policyCommand } from './policy/policy.command';
import { openDataCommand } from './open-data/open-data.command';
import { qualityCommand } from './quality/quality.command';
import { replayCommand } from './policy/replay.command';
import { soakCommand } from './soak/soak.command';
import { sourceProfileCommand } from './source-profile/source-profile.command';
import { startCommand } from './start/start.command';
import { trainCommand } from './train/train.command';
import { verifyCommand } from './verify/verify.command';

/** Commands by who uses them. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly (() => Command)[];
}

/** All commands, in the order of the help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: 'To try it on one machine:', commands: [startCommand] },
  { title: 'Who sets a registry up:', commands: [initCommand, migrateCommand, keysCommand, peopleCommand] },
  {
    title: 'Who operates it:',
    commands: [
      doctorCommand,
      statusCommand,
      resumeCommand,
      qualityCommand,
      openDataCommand,
      verifyCommand,
      logCommand,
      signingKeysCommand,
      backupCommand,
      restoreCommand,
      policyCommand,
      replayCommand,
    ],
  },
  { title: 'Who connects a source:', commands: [checkCommand, importCommand, sourceProfileCommand] },
  {
    title: 'Who asks why, and how well:',
    commands: [extractCommand, explainCommand, evaluateCommand, trainCommand, generateCommand],
  },
  {
    title: 'Who works on the program:',
    commands: [benchCommand, benchReadsCommand, benchPortraitsCommand, soakCommand],
  },
];
