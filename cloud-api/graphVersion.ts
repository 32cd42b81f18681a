/** The Graph API version every request uses unless configured otherwise. Released 2026-07-29. */
export const graphVersion = 'v26.0';

/** Where Meta serves the Graph API; point it at the emulator to work without an account. */
export const graphBaseUrl = 'https://graph.facebook.com';
