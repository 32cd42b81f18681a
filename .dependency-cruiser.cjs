/** Import directions of the house (docs/architecture.md). A line here is a wall; a broken one fails `npm test`. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
	forbidden: [
		forbid('no-cycles', {}, { circular: true }, 'A cycle hides which part knows which.'),
		forbid(
			'cloud-api-is-pure',
			{ path: '^cloud-api/' },
			{ pathNot: '^cloud-api/|^node:crypto$|^crypto$' },
			'Wire facts depend on nothing but themselves.',
		),
		forbid(
			'egress-knows-nobody',
			{ path: '^egress/' },
			{ pathNot: '^egress/|^(node:)?(http|https|net|dns/promises)$' },
			'Who may be reached depends on nothing but the address.',
		),
		forbid(
			'nodes-know-only-the-wire',
			{ path: '^(nodes|credentials)/' },
			{ path: '^(egress|engine|emulator|test)/' },
			'The pack is installed into n8n alone.',
		),
		forbid(
			'core-is-pure',
			{ path: '^engine/src/(core|journey|parse)/' },
			{
				path: '^engine/src/(?!core/|journey/|parse/)|^(egress|emulator|credentials)/|node_modules/(fastify|better-sqlite3|undici|pino)|^(fs|net|http|child_process)$',
			},
			'decide() and the compiler do no I/O.',
		),
		forbid(
			'host-is-a-contract',
			{ path: '^engine/src/host/' },
			{
				pathNot:
					'^engine/src/(host|core|journey)/|^cloud-api/|^flows-endpoint/src/session/FlowSession',
			},
			'The contract of a host has no implementation in it.',
		),
		forbid(
			'replay-is-pure',
			{ path: '^engine/src/replay/' },
			{ path: '^engine/src/(?!replay/|core/|journey/|host/)|node_modules/better-sqlite3' },
			'A replay reads what a host hands out and decides; it has no file of its own.',
		),
		forbid(
			'csv-knows-no-list',
			{ path: '^engine/src/csv/' },
			{ pathNot: '^engine/src/csv/|^cloud-api/json|node_modules/(zod|csv-stringify)/' },
			'How a list is written does not depend on what it lists.',
		),
		forbid(
			'hosts-do-not-know-the-door',
			{ path: '^engine/src/hosts/' },
			{ path: '^engine/src/(http|cli|effects)/|^engine/src/main' },
			'A host stores and steps; serving is above it.',
		),
		forbid(
			'flow-checker-is-pure',
			{ path: '^flows-endpoint/src/flowJson/' },
			{ pathNot: '^flows-endpoint/src/flowJson/|^cloud-api/|node_modules/zod' },
			'The checker does no I/O.',
		),
		forbid(
			'flows-stand-alone',
			{ path: '^flows-endpoint/' },
			{ path: '^(engine|emulator|nodes)/' },
			'The endpoint is a product of its own.',
		),
		forbid(
			'emulator-stands-alone',
			{ path: '^emulator/' },
			{ path: '^(engine|nodes|credentials)/' },
			'The emulator is a product of its own.',
		),
		forbid(
			'runner-without-emulator',
			{ path: '^engine/' },
			{ path: '^emulator/' },
			'The runner never needs the emulator.',
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)dist/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['require', 'node', 'default'],
			extensions: ['.ts', '.tsx', '.js', '.json'],
		},
	},
};
