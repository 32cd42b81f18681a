/** Meta's API, and where it lets media be downloaded. */
export const metaHosts = ['graph.facebook.com', 'lookaside.fbsbx.com'] as const;
