import { expect, test } from 'vitest';
import { placeDemoFiles } from '../../supabase/local/demo-files.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack({ demo: true });
const hana = async () => {
  const { rows } = await stack.owner.query(
    "select user_id, email from public.accounts where email = 'hana.hr@example.org'",
  );
  return { role: 'authenticated', sub: String(rows[0].user_id), email: String(rows[0].email) } as const;
};

test('a start with demo data puts every file of it into the bucket, whole, and a second start adds nothing', async () => {
  const { rows } = await stack.owner.query(
    `select d.id, d.size_bytes, d.sha256 from public.documents d where exists (select from storage.objects o where o.name = d.storage_path)`,
  );
  expect(rows).toHaveLength(7);
  expect(await placeDemoFiles(stack.databaseUrl, { url: stack.apiUrl, serviceKey: stack.serviceKey })).toBe(0);
});

test('HR opens a file of the demo, and gets the bytes that its row tells of', async () => {
  const { rows } = await stack.owner.query(
    `select d.id, d.sha256 from public.documents d join public.application_documents s on s.document_id = d.id where d.media_type = 'image/png'`,
  );
  const response = await fetch(`${stack.apiUrl}/functions/v1/open-document?id=${rows[0].id}`, {
    headers: { apikey: stack.anonKey, authorization: `Bearer ${await stack.token(await hana())}` },
  });
  expect(response.status).toBe(200);
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  expect(Buffer.from(digest).toString('hex')).toBe(rows[0].sha256);
});

test('somebody of the demo signs in with a code, as staff and as a candidate', async () => {
  for (const email of ['hana.hr@example.org', 'rowan.candidate@example.org']) {
    const { error } = await stack.anon.auth.signInWithOtp({ email });
    expect(error).toBeNull();
    const token = await stack.mailbox.requireCode(email);
    const { data } = await stack.anon.auth.verifyOtp({ email, token, type: 'email' });
    const { rows } = await stack.owner.query('select user_id from public.accounts where email = $1', [email]);
    expect(data.user?.id).toBe(rows[0].user_id);
  }
});
