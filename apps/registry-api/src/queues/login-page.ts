/** What the login says: asks, or why it asks again. */
export type LoginNotice = 'none' | 'unknown-key' | 'not-an-operator' | 'too-many-tries';

const NOTICES: Readonly<Record<LoginNotice, string>> = {
  none: '',
  'unknown-key': 'Khoá không còn hiệu lực. · This key is not in force.',
  'not-an-operator': 'Khoá này không phải của người vận hành. · This is not an operator’s key.',
  'too-many-tries': 'Quá nhiều lần thử, xin chờ một lát. · Too many tries: wait a moment.',
};

/** The form that takes an operator's key; no script. */
export function loginPage(notice: LoginNotice): string {
  const text = NOTICES[notice];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sổ Gốc – hàng đợi</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; max-width: 28rem; margin: 4rem auto; padding: 0 1rem; }
input, button { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; margin-top: .5rem; }
[role=alert] { color: #a00; }
</style>
</head>
<body>
<main>
<h1>Hàng đợi công việc</h1>
<p lang="en">Job queues. For operators.</p>
${text === '' ? '' : `<p role="alert">${text}</p>`}
<form method="post" action="/queues/login">
<label for="key">Khoá vận hành · <span lang="en">Operator key</span></label>
<input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
<button type="submit">Vào · <span lang="en">Enter</span></button>
</form>
</main>
</body>
</html>`;
}
