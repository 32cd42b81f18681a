import { chromium, type Browser } from 'playwright-core';
import { browserPath } from './browserPath';

/** A Chromium with an empty profile of its own that can reach nothing but this machine. */
export const openBrowser = (): Promise<Browser> =>
	chromium.launch({
		executablePath: browserPath(),
		headless: true,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	});
