/**
 * The suites in order of cost. `browser` ones need Chromium or Chrome on the machine; `alone` ones one worker;
 * `apart` is a folder inside with a command of its own; `compiler` a file inside that takes Linux and a C compiler.
 */
export const suites = [
	{ name: 'unit' },
	{ name: 'protocol' },
	{ name: 'conformance' },
	{ name: 'integration' },
	{
		name: 'chaos',
		alone: true,
		compiler: { file: 'test/chaos/powerCut.test.ts', get: 'apt-get install gcc libc6-dev' },
	},
	{
		name: 'e2e',
		alone: true,
		browser: true,
		apart: { folder: 'test/e2e/n8n/', command: 'npm run test:n8n', why: 'it installs a real n8n' },
	},
];
