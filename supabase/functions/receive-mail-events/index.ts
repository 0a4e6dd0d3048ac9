import { Resend } from 'resend';
import { toAppError } from '../../../src/lib/errors.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { adminClient } from '../_shared/admin.ts';
import { setting } from '../_shared/settings.ts';
import { handle, type ReceiveDeps } from './handle.ts';

const admin = adminClient();
const resend = new Resend(setting('RESEND_API_KEY'));
const webhookSecret = setting('RESEND_WEBHOOK_SECRET');

const deps: ReceiveDeps = {
  verify: (payload, headers) =>
    resend.webhooks.verify({
      payload,
      webhookSecret,
      headers: {
        id: headers.get('svix-id') ?? '',
        timestamp: headers.get('svix-timestamp') ?? '',
        signature: headers.get('svix-signature') ?? '',
      },
    }),
  receive: async (event) => {
    const { error, status } = await admin.rpc('receive_message_event', {
      p_event_id: event.eventId,
      // Null means "find it by the provider's id"; the generated types do not know that it is allowed.
      p_message_id: event.messageId ?? (null as never),
      p_provider_id: event.providerId,
      p_event_type: event.type,
      p_occurred_at: event.occurredAt,
      p_is_permanent: event.isPermanent,
    });
    return error ? fail(toAppError(error, status)) : ok(undefined);
  },
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
