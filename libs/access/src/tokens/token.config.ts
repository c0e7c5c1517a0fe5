import 'reflect-metadata';

import { Expose } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';

/** Access tokens for clients that hold a private key; none without an audience. */
export class TokenConfig {
  /** The registry's address as clients know it. An assertion is for it, or for `/v1/token` there, and for nobody else. */
  @Expose({ name: 'PUBLIC_URL' })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/]+(\/\S*[^\s/])?$/, {
    message: 'Set PUBLIC_URL to the address of the registry, such as https://registry.example, or leave it out.',
  })
  readonly audience?: string;
}
