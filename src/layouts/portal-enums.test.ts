import { expect, test } from 'vitest';
import { staffRoles } from '../features/accounts/account.ts';
import { auditActions } from '../features/audit/audit.ts';
import { messageStatuses } from '../features/intakes/desk-intake.ts';
import { contactWays } from '../features/intakes/intake-fields.ts';
import { attemptOutcomes, closeReasons, intakeStatuses } from '../features/intakes/intake-state.ts';
import { Constants } from '../lib/database.types.ts';
import { locales } from '../lib/locale.ts';

const { Enums } = Constants.public;

test.each<[string, readonly string[], readonly string[]]>([
  ['staff_role', staffRoles, Enums.staff_role],
  ['locale', locales, Enums.locale],
  ['intake_status', intakeStatuses, Enums.intake_status],
  ['attempt_outcome', attemptOutcomes, Enums.attempt_outcome],
  ['intake_close_reason', closeReasons, Enums.intake_close_reason],
  ['contact_way', contactWays, Enums.contact_way],
  ['message_status', messageStatuses, Enums.message_status],
  ['audit_action', auditActions, Enums.audit_action],
])('the desk knows every %s of the database and no other', (_name, ours, theirs) => {
  expect([...ours].sort()).toEqual([...theirs].sort());
});
