/** Where Meta serves files from. The token goes nowhere else, whatever address an answer names. */
const hosts = /(^|\.)(lookaside\.fbsbx\.com|fbcdn\.net|whatsapp\.net)$/;

/** Whether a file's address may be asked with the token: Meta's own hosts, or the configured Graph host itself. */
export function mayCarryToken(fileUrl: string, graphUrl: string): boolean {
	try {
		const file = new URL(fileUrl);
		if (file.origin === new URL(graphUrl).origin) return true;
		return file.protocol === 'https:' && file.port === '' && hosts.test(file.hostname);
	} catch {
		return false;
	}
}
