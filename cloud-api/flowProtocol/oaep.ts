import { constants } from 'node:crypto';

/** How Meta's client wraps the AES key: RSA-OAEP with SHA-256, for the mask (MGF1) too. */
export const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** AES-128, so a wrapped key of any other length is not one. */
export const aesKeyBytes = 16;

/** What RSA-2048 makes of it. */
export const wrappedKeyBytes = 256;
