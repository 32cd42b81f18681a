/** The suites in order of cost. `browser` ones need Chromium or Chrome on the machine; `alone` ones one worker. */
export const suites = [
	{ name: 'unit' },
	{ name: 'protocol' },
	{ name: 'conformance' },
	{ name: 'integration' },
	{ name: 'chaos', alone: true },
	{ name: 'e2e', alone: true, browser: true },
];
