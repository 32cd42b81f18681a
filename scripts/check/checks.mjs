/** What `npm run check` and the first half of `npm test` do, in order of cost. Binaries come from the lockfile. */
export const checks = [
	{ name: 'format', bin: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
	{
		name: 'lint',
		bin: 'oxlint',
		args: [
			'--type-aware',
			'--quiet',
			'cloud-api',
			'nodes',
			'credentials',
			'engine',
			'emulator',
			'test',
			'scripts',
			'bench',
		],
	},
	{
		name: 'lint for n8n',
		bin: 'eslint',
		args: ['nodes', 'credentials', 'cloud-api', 'package.json'],
	},
	{ name: 'types: pack', bin: 'tsc', args: ['-p', '.', '--noEmit'] },
	{ name: 'types: runner', bin: 'tsc', args: ['-p', 'engine', '--noEmit'] },
	{ name: 'types: emulator', bin: 'tsc', args: ['-p', 'emulator', '--noEmit'] },
	{ name: 'types: phone page', bin: 'tsc', args: ['-p', 'emulator/phone', '--noEmit'] },
	{ name: 'types: tests', bin: 'tsc', args: ['-p', 'test', '--noEmit'] },
	{
		name: 'import directions',
		bin: 'depcruise',
		args: [
			'--config',
			'.dependency-cruiser.cjs',
			'cloud-api',
			'nodes',
			'credentials',
			'engine/src',
			'emulator/src',
		],
	},
	{ name: 'unused code', bin: 'knip', args: ['--no-progress'] },
];
