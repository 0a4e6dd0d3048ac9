import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';

/** What signing in asks of the server. Tests give their own. */
export interface SignInActions {
  sendCode: (email: string) => Promise<Result<void, AppError>>;
  verifyCode: (email: string, code: string) => Promise<Result<void, AppError>>;
}

/** Which door a person stands at: the desk of staff, or the pages of people who apply. */
export type Door = 'staff' | 'candidate';
