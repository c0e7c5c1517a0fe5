import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '@sogoc/access';
import { KeySetResponseDto } from '@sogoc/contracts';
import { SigningKeys } from '@sogoc/registry';

/** Where anybody finds the keys that extracts are verified by. */
@Controller('.well-known')
@OpenToAll()
@ApiTags('Extracts')
export class KeySetController {
  constructor(private readonly keys: SigningKeys) {}

  /** A verifier that meets an unknown key asks anew; a short time is enough for all others. */
  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'Public keys of extracts, as a JWK set', operationId: 'readKeySet', security: [] })
  @ApiOkResponse({ type: KeySetResponseDto })
  keySet(): KeySetResponseDto {
    return this.keys.publicKeys() as KeySetResponseDto;
  }
}
