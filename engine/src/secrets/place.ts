/** What a sealed secret is of: it opens nowhere else. */
export const place = {
	forwardSecret: (url: string): string => `forward ${url}`,
	waitSecret: (id: string): string => `wait ${id} secret`,
	waitUrl: (id: string): string => `wait ${id} url`,
} as const;
