/** One configuration for every suite; `npm test` picks folders, which say what a suite costs. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'^.+\\.tsx?$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/(engine|emulator)/dist/', '<rootDir>/.toolchain/', '<rootDir>/.oracle/'],
	testTimeout: 60_000,
};
