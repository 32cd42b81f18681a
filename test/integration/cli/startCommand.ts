import { runInTest, type Ran } from './runInTest';

/** `wayfare start` under way. */
export interface Started {
	/** Where it listens. */
	readonly url: string;
	/** What it has told on stderr so far. */
	readonly told: () => string;
	/** Sends the signal and waits for the end. */
	stop(): Promise<Ran>;
}

export const settings = {
	WAYFARE_APP_SECRET: 'an-app-secret',
	WAYFARE_ACCESS_TOKEN: 'an-access-token',
	WAYFARE_VERIFY_TOKEN: 'a-verify-token',
	WAYFARE_PHONE_NUMBER_IDS: '100',
	WAYFARE_LOG_LEVEL: 'silent',
};

/** Runs `wayfare start` until it listens, as a shell would with these settings. */
export async function startCommand(
	cwd: string,
	args: readonly string[] = [],
	env: Record<string, string> = {},
): Promise<Started> {
	const lines: string[] = [];
	let stop: (signal: NodeJS.Signals) => void = () => {};
	const stopped = new Promise<NodeJS.Signals>((resolve) => {
		stop = resolve;
	});
	let listens: (url: string) => void = () => {};
	const listening = new Promise<string>((resolve) => {
		listens = resolve;
	});
	const ended = runInTest(['start', '--port', '0', ...args], {
		cwd,
		env: { ...settings, ...env },
		error(line) {
			lines.push(line);
			const [, url] = /runs at (\S+)/.exec(line) ?? [];
			if (url !== undefined) listens(url);
		},
		stopped: () => stopped,
	});
	const url = await Promise.race([
		listening,
		ended.then(() => Promise.reject(new Error(lines.join('\n')))),
	]);
	return {
		url,
		told: () => lines.join('\n'),
		stop() {
			stop('SIGINT');
			return ended;
		},
	};
}
