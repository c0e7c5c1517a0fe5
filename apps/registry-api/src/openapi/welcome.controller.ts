import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from '@sogoc/access';
import { WELCOME_PAGE, WELCOME_POLICY } from './welcome-page';

/** What the registry serves besides the console. */
@Controller('docs/welcome')
@OpenToAll()
@ApiExcludeController()
export class WelcomeController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', WELCOME_POLICY)
  welcome(): string {
    return WELCOME_PAGE;
  }
}
