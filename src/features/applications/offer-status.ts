/** Where an offer stands, as the database's `offer_status`. */
export const offerStatuses = ['open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'failed'] as const;
