import { describe, expect, it } from 'vitest';
import { fillForm } from './fill-form.ts';
import { fillReceipt } from './fill-receipt.ts';

const page = `<!DOCTYPE html><html><head><title>Ask · House</title><script type="module" src="https://x.example/a.js"></script></head>
<body><form id="intake" data-error-prefix="Check: ">
<div id="error-summary" tabindex="-1" hidden><h2>Please check</h2><p id="error-summary-text" hidden></p><ul role="list"></ul></div>
<input type="hidden" name="key" value=""><input type="hidden" name="locale" value="en">
<div data-field="full_name"><p class="error" id="full_name-error" hidden></p><input id="full_name" name="full_name"></div>
<div data-field="asked_by"><p class="error" hidden></p><input type="radio" name="asked_by" value="self" checked><input type="radio" name="asked_by" value="helper"></div>
<div data-field="contact_ways"><p class="error" hidden></p><input type="checkbox" name="contact_ways" value="call"><input type="checkbox" name="contact_ways" value="text"></div>
<div data-field="language"><p class="error" hidden></p><select name="language"><option value="en" selected>English</option><option value="es">Spanish</option></select></div>
<div data-field="access_needs"><p class="error" hidden></p><textarea name="access_needs"></textarea></div>
<input name="website">
</form></body></html>`;

function form(answers: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of answers) data.append(name, value);
  return data;
}
const nothing = { problems: new Map<string, string>(), text: '' };

describe('the form page with the answers in it', () => {
  it('keeps text, ticks and choices, and starts the hidden ones anew', () => {
    const answers = form([
      ['full_name', 'Ana'],
      ['asked_by', 'helper'],
      ['contact_ways', 'text'],
      ['language', 'es'],
      ['access_needs', 'a\nramp'],
      ['key', 'k'],
      ['website', 'spam'],
      ['locale', 'es'],
    ]);
    const html = fillForm(page, answers, nothing) ?? '';
    expect(html).toContain('name="full_name" value="Ana"');
    expect(html).toContain('value="helper" checked');
    expect(html).not.toContain('value="self" checked');
    expect(html).toContain('value="text" checked');
    expect(html).toContain('<option value="es" selected>');
    expect(html).toContain('a\nramp</textarea>');
    expect(html).toContain('name="key" value="">');
    expect(html).toContain('name="locale" value="en"');
    expect(html).not.toContain('spam');
    expect(html).not.toContain('<script');
  });

  it.each([
    '"><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '&quot; onfocus=alert(1) x=&quot;',
    "' onfocus='alert(1)",
    '&#34;&lt;b&gt;',
  ])('shows %s as it was typed and runs nothing', (typed) => {
    const html =
      fillForm(
        page,
        form([
          ['full_name', typed],
          ['access_needs', typed],
        ]),
        nothing,
      ) ?? '';
    const [, value = ''] = /name="full_name" value="([^"]*)"/.exec(html) ?? [];
    const [, area = ''] = /<textarea name="access_needs">([\s\S]*?)<\/textarea>/.exec(html) ?? [];
    expect([decoded(value), decoded(area)]).toEqual([typed, typed]);
    expect(html).not.toContain('<script');
  });

  it('puts each problem at its question and into a summary that takes focus', () => {
    const problems = new Map([
      ['full_name', 'Write <your> name'],
      ['contact_ways', 'Pick one'],
    ]);
    const html = fillForm(page, form([]), { problems, text: 'All & all' }) ?? '';
    expect(html).toContain('<title>Check: Ask');
    expect(html).toMatch(/id="error-summary" tabindex="-1" autofocus>/);
    expect(html).toContain('<p id="error-summary-text">All &amp; all</p>');
    expect(html).toContain('<a href="#full_name">Write &lt;your&gt; name</a>');
    expect(html).toContain('id="full_name-error">Write &lt;your&gt; name</p>');
    expect(html).toContain('name="full_name" value aria-invalid="true"');
  });

  it('is not made of a page that is not ours', () => {
    expect(fillForm('<html><body>504</body></html>', form([]), nothing)).toBeUndefined();
    expect(fillReceipt('<html><body>504</body></html>', 'PQ7-4XM')).toBeUndefined();
  });
});

/** What a browser makes of the entities the parser writes. */
function decoded(text: string): string {
  const named: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (named[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
