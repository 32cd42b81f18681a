/** A request as a `curl` line in a text describes it. */
export interface CurlRequest {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** Every `curl URL -H '…' -d '…'` of a text, lines joined by a backslash read as one, as a shell would. */
export function curlRequests(text: string): readonly CurlRequest[] {
	return text
		.replaceAll(/\\\n\s*/g, '')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line.startsWith('curl '))
		.map((line) => {
			const [, url = '', ...words] = shellWords(line);
			const after = (flag: string): readonly string[] =>
				words.filter((_word, index) => words[index - 1] === flag);
			const headers = after('-H').map((header) => header.split(/:\s*/, 2));
			return { url, headers: Object.fromEntries(headers), body: after('-d').join('') };
		});
}

const shellWords = (line: string): readonly string[] =>
	[...line.matchAll(/'(?<quoted>[^']*)'|(?<plain>\S+)/g)].map(
		({ groups }) => groups?.['quoted'] ?? groups?.['plain'] ?? '',
	);
