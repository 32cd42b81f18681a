/**
 * How many messages a number sends and gets in a second: as it begins, upgraded, or with the WhatsApp Business app.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
export const throughputs = { STANDARD: 80, HIGH: 1000, COEXISTENCE: 20 } as const;
export type Throughput = keyof typeof throughputs;
