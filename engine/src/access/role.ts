/** Who may do what, from least to most: each role may do what those before it may. */
export const roles = ['viewer', 'agent', 'editor', 'admin', 'owner'] as const;

/**
 * `viewer` reads conversations and journeys; `agent` also takes and answers escalations and changes contacts; `editor`
 * also edits journeys, posts events and waits, as n8n does; `admin` also decides where data goes, exports and erases
 * it; `owner` also makes tokens.
 */
export type Role = (typeof roles)[number];

/** Whether a role is at least another one. */
export const reaches = (role: Role, least: Role): boolean =>
	roles.indexOf(role) >= roles.indexOf(least);
