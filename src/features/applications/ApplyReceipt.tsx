import { useEffect } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { myPaths } from '../../lib/paths.ts';
import { ApplyHeading } from './ApplyHeading.tsx';
import type { Draft } from './apply-draft.ts';
import { applyPageWords } from './apply-page-words.ts';
import type { Posting } from './apply-posting.ts';

interface ApplyReceiptProps {
  receipt: Draft;
  posting: Posting;
  email: string | undefined;
}

/** What stands instead of the form once it was sent, also after a reload and the back button. */
export function ApplyReceipt({ receipt, posting, email }: ApplyReceiptProps) {
  const page = applyPageWords[useSetting().locale];
  useEffect(() => {
    document.body.dataset['applying'] = 'yes';
  }, []);
  return (
    <section className="apply-screen receipt">
      <ApplyHeading
        title={page.receiptTitle}
        kicker={posting.title}
        pageTitle={`${page.receiptTitle} · ${posting.title}`}
      />
      <p>{page.receiptLead}</p>
      <p className="code">
        <span className="reference" id="reference">
          {receipt.reference}
        </span>
      </p>
      {email && <p>{page.receiptMail(email)}</p>}
      <h3>{page.nextTitle}</h3>
      <ol>
        {page.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a className="button" href={myPaths.application(receipt.id)}>
          {page.myPages}
        </a>
      </p>
    </section>
  );
}
