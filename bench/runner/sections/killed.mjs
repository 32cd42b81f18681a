import { ledgerAfterKill, whenQuiet, whenReconciled } from '../durability.mjs';
import { n8nSettings } from '../n8n/N8n.mjs';
import { hasN8n } from '../n8n/support.mjs';

const window = 256;

/** What becomes of messages that were acknowledged when the server is killed in the middle of its work. */
export async function measureKilled(context) {
	const world = await context.world();
	const runner = await runnerLedger(context, world);
	return { runner, n8n: hasN8n() ? await n8nLedger(context, world) : null };
}

function runnerLedger(context, world) {
	context.progress('runner: killed in the middle of its work, and started again');
	const folder = context.folder();
	// What may or may not have been taken waits ten minutes by default; nobody would wait for the benchmark then.
	const env = { WAYFARE_RECONCILE_WAIT_MS: '1000' };
	const start = () => context.runner({ world, folder, env });
	return ledgerAfterKill({
		world,
		seconds: 2,
		window,
		start,
		restart: start,
		comeToRest: async (runner) => {
			await whenReconciled(world, runner);
			await runner.end();
		},
	});
}

function n8nLedger(context, world) {
	context.progress('n8n: killed in the middle of its work, and started again');
	return ledgerAfterKill({
		world,
		seconds: 8,
		window,
		start: () => context.n8n({ world, settings: n8nSettings.default }),
		restart: async (n8n) => {
			await n8n.restart();
			return n8n;
		},
		comeToRest: async (n8n) => {
			await whenQuiet(world);
			await n8n.kill();
		},
	});
}
