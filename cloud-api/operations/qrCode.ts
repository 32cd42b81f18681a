import type { Operation } from '../operation';

/** QR codes and short links that open a chat with a text. */
export const qrCode = {} as const satisfies Record<string, Operation>;
