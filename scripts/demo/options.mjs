import path from 'node:path';
import { readFlags, seeHelp } from '../launch/commandLine.mjs';
import { root } from '../launch/root.mjs';

const command = 'npm start';

export const usage = `${command}: the emulator of WhatsApp and the runner with the ready-made journeys.

  ${command} -- [options]

  --port <number>           the runner: API, docs, webhook (default 4000)
  --emulator-port <number>  the phones in the browser (default 4001)
  --data <folder>           what the runner remembers (default .wayfare/demo)
  --help                    this text

WAYFARE_TOKEN chooses the API's token; without it each start makes one.
WAYFARE_LOG_LEVEL=info shows the runner's log.`;

/** The demo's settings; throws an Error that says what is wrong with the command line. */
export function readOptions(args, env) {
	const { values } = readFlags(command, {
		args,
		options: {
			port: { type: 'string', default: '4000' },
			'emulator-port': { type: 'string', default: '4001' },
			data: { type: 'string', default: path.join(root, '.wayfare', 'demo') },
			help: { type: 'boolean', default: false },
		},
	});
	const port = portOf('--port', values.port);
	const emulatorPort = portOf('--emulator-port', values['emulator-port']);
	if (port === emulatorPort && port !== 0)
		throw new Error('--port and --emulator-port must differ.');
	return {
		port,
		emulatorPort,
		data: path.resolve(values.data),
		help: values.help,
		token: env.WAYFARE_TOKEN,
		logLevel: env.WAYFARE_LOG_LEVEL ?? 'error',
	};
}

function portOf(flag, text) {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65_535)
		throw new Error(`${flag} takes a number from 0 to 65535, not "${text}". ${seeHelp(command)}`);
	return port;
}
