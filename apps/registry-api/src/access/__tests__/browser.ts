/** A browser at the identity provider: keeps its cookies, signs in and consents; answers where it is led back to. */
export async function signInAtProvider(start: string, login: string, back: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, body]: [string, URLSearchParams | undefined] = [start, undefined];
  let prompts = ['login', 'consent'];
  for (let step = 0; step < 20; step++) {
    if (url.startsWith(back)) return url.slice(back.length);
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      [url, body] = [new URL(location, url).href, undefined];
      continue;
    }
    const [prompt, ...later] = prompts;
    if (prompt === undefined || !answer.ok) throw new Error(`The provider answers ${answer.status} at ${url}`);
    prompts = later;
    body = new URLSearchParams({ prompt, login, password: 'any' });
  }
  throw new Error('The provider leads in circles');
}
