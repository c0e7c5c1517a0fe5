/** Names the addresses, in both languages. No script, no other file. */
export const WELCOME_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sổ Gốc</title>
<style>
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733; background: #fff; }
a { color: #0b57a4; }
code { background: #eef2f6; padding: .1em .3em; }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; }
</style>
</head>
<body>
<h1>Sổ Gốc</h1>
<p>Sổ đăng ký dữ liệu chủ: người dân, thửa đất, doanh nghiệp.</p>
<p lang="en">The master-data registry of people, land parcels and enterprises. This is its API.</p>
<dl>
<dt><a href="/">/</a></dt>
<dd>Trang làm việc của cán bộ dữ liệu. <span lang="en">The console of data stewards.</span></dd>
<dt><a href="/docs">/docs</a></dt>
<dd>Tài liệu API, thử được ngay. <span lang="en">The API, to read and to try.</span></dd>
<dt><a href="/openapi.json">/openapi.json</a></dt>
<dd>Hợp đồng OpenAPI 3.1. <span lang="en">The OpenAPI 3.1 contract.</span></dd>
<dt><a href="/readyz">/readyz</a>, <a href="/livez">/livez</a></dt>
<dd>Tình trạng hoạt động. <span lang="en">Health.</span></dd>
</dl>
<p>Các lời gọi dưới <code>/v1</code> cần khoá (<code>Authorization: Bearer &lt;key&gt;</code>) hoặc phiên đăng nhập. <span lang="en">Calls under <code>/v1</code> need a key, or the session of a person who signed in.</span></p>
</body>
</html>
`;

export const WELCOME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
