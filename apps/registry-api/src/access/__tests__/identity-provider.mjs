// An identity provider in a process of its own: node identity-provider.mjs PORT REDIRECT_URL
import { Provider } from 'oidc-provider';

const [port, redirectUrl] = process.argv.slice(2);
const GROUPS = { lan: ['registry-stewards'], ha: ['registry-stewards', 'registry-leads'], guest: ['visitors'] };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'registry',
      token_endpoint_auth_method: 'none',
      redirect_uris: [redirectUrl],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['spec'] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `Person ${id}`, preferred_username: id, groups: GROUPS[id] ?? [] }),
  }),
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
