import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OpenToAll } from '@sogoc/access';
import { WELCOME_PAGE } from './welcome-page';

/** What somebody sees who opens the API in a browser. */
@Controller()
@OpenToAll()
@ApiExcludeController()
export class WelcomeController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  )
  welcome(): string {
    return WELCOME_PAGE;
  }
}
