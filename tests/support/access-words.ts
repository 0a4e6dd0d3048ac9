import { staffRoles } from '../../src/features/accounts/account.ts';

/** Everybody who may knock at a table. `other` is a second candidate: what they see of the first is a leak. */
export const actors = ['anon', 'candidate', 'other', ...staffRoles, 'service'] as const;
export type ActorName = (typeof actors)[number];

/** What the rows and grants let an actor do. `read some` sees a true part of the rows. */
export type Ability = 'read all' | 'read some' | 'insert' | 'update' | 'delete';
export type Access = Partial<Record<ActorName, Ability[]>>;

export const signedIn = actors.filter((a) => a !== 'anon' && a !== 'service');

/** The same abilities for several actors. */
export const give = (names: readonly ActorName[], ...abilities: Ability[]): Access =>
  Object.fromEntries(names.map((name) => [name, abilities]));

export const published: Access = { ...give(['anon', ...signedIn], 'read all') };
export const nobody: Access = {};
/** Drafts of postings are for those who post and hire; everybody else sees what was published. */
export const jobsAccess: Access = {
  ...give(['anon', ...signedIn], 'read some'),
  ...give(['admin', 'hr', 'hiring_manager', 'auditor'], 'read all'),
};
export const adminAndAuditor: Access = give(['admin', 'auditor'], 'read all');
