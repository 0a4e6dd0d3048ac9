import { html, raw } from 'hono/html';
import type { Mail } from './mail-store.ts';

type Html = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.4rem } ul { list-style: none; padding: 0 }
li { border-top: 1px solid #8886; padding: .75rem 0 } .meta { opacity: .75; font-size: .9rem }
iframe { width: 100%; height: 32rem; border: 1px solid #8886; border-radius: .5rem; background: #fff }
pre { white-space: pre-wrap; border: 1px solid #8886; border-radius: .5rem; padding: 1rem } dt { font-weight: 600 } dd { margin: 0 0 .5rem }
`;

/**
 * The list of captured mails, newest first.
 * @param mails all of them
 * @param to the address the list is narrowed to, or ''
 */
export function listPage(mails: readonly Mail[], to: string): Html {
  const newest = [...mails].reverse().slice(0, 200);
  return page(
    'Mailbox',
    html`<h1>Mailbox</h1>
      <p>Mail the site would have sent. None of it leaves this machine.</p>
      <form method="get" action="/"><label>Show one address <input name="to" type="email" value="${to}" /></label> <button>Show</button></form>
      ${newest.length === 0 ? html`<p>No mail yet.</p>` : ''}
      <ul>
        ${newest.map(
          (mail) => html`<li>
            <a href="/messages/${mail.id}">${mail.subject === '' ? '(no subject)' : mail.subject}</a>
            <div class="meta">to ${mail.to.join(', ')} · <time datetime="${mail.at}">${mail.at}</time></div>
          </li>`,
        )}
      </ul>`,
  );
}

/** One mail: headers, the HTML part in a frame that may run nothing (its links open in a new tab), and the text part. */
export function mailPage(mail: Mail): Html {
  return page(
    mail.subject,
    html`<p><a href="/">All mail</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>From</dt><dd>${mail.from}</dd>
        <dt>To</dt><dd>${mail.to.join(', ')}</dd>
        <dt>Taken at</dt><dd>${mail.at}</dd>
        ${Object.entries(mail.headers).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
        ${mail.attachments.map((file) => html`<dt>Attached</dt><dd>${file.filename}</dd>`)}
      </dl>
      <h2>HTML</h2>
      <iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${`<base target="_blank">${mail.html}`}"></iframe>
      <h2>Text</h2>
      <pre>${mail.text}</pre>`,
  );
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
        <title>${title}</title><style>${raw(style)}</style>
      </head>
      <body>${body}</body>
    </html>`;
}
