/** Messages that Meta took and did not deliver, found without reading all that it took. */
export const undelivered = `
CREATE INDEX outbox_undelivered ON outbox (seq) WHERE status = 'ACCEPTED' AND delivery = 'failed';
`;
