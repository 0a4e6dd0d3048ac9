import { apiUrl, expect, siteUrl, test } from '../support/journey.ts';

test('every page and file carries the same strict headers', async ({ request }) => {
  for (const path of ['/', '/es', '/portal', '/nothing-here', '/robots.txt']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(policy, path).toContain(`form-action 'self' ${apiUrl()}`);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers, path).not.toHaveProperty('strict-transport-security'); // only where there is https
  }
});

test('the policy stops a script that somebody slipped into a page', async ({ page }) => {
  await page.goto('/');
  const blocked = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.slippedIn = true'; // text becoming script: trusted types
    } catch {
      script.append('globalThis.slippedIn = true');
    }
    document.head.append(script);
    const button = document.createElement('button');
    try {
      button.setAttribute('onclick', 'globalThis.slippedIn = true');
    } catch {
      document.body.append(button);
    }
    button.click();
    await new Promise((resolve) => setTimeout(resolve)); // violations are told in a task of their own
    return { seen, slippedIn: 'slippedIn' in globalThis };
  });
  expect(blocked.slippedIn).toBe(false);
  expect(blocked.seen).toContain('require-trusted-types-for');
});
test.use({ allowedErrors: ['violates the following Content Security Policy', 'requires', '404'] });

test('compressed pages and one address per page', async ({ request }) => {
  const page = await request.get('/', { headers: { 'accept-encoding': 'br' } });
  expect(page.headers()['content-encoding']).toBe('br');
  const slashed = await request.get('/programs/', { maxRedirects: 0 });
  expect([slashed.status(), slashed.headers()['location']]).toEqual([301, '/programs']);
  expect(siteUrl()).toMatch(/^http:\/\/localhost:\d+$/);
});
