import type { Organization } from './organization.ts';

/** The organisation, as published. */
export async function getOrganization(): Promise<Organization> {
  return {
    name: 'Two Rivers Peer Collective',
    phone: '+1 503 555 0142',
    email: 'hello@tworivers.example.org',
    timeZone: 'America/Los_Angeles',
    equalOpportunity: { en: '', es: '' },
  };
}
