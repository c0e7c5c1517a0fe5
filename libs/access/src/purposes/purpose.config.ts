import 'reflect-metadata';

import { Expose } from 'class-transformer';
import { IsIn } from 'class-validator';

const SWITCH = ['on', 'off'] as const;

/** Sharing with keys that belong to no system. */
export class PurposeConfig {
  /** Whether such keys of consumers keep their view. */
  @Expose({ name: 'LEGACY_GRANT' })
  @IsIn(SWITCH, { message: 'Set LEGACY_GRANT to on or off.' })
  readonly legacyGrant: (typeof SWITCH)[number] = 'on';
}
