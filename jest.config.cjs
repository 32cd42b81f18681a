const swc = (syntax) => [
	'@swc/jest',
	{ jsc: { parser: { syntax }, target: 'es2023' }, module: { type: 'commonjs' } },
];

/** Packages that ship ES modules only, which jest's CommonJS loader cannot read untransformed. */
const esmOnly = ['content-disposition', 'cookie', 'whatsapp-api-js'];

/** One configuration for every suite; `npm test` picks folders, which say what a suite costs. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'^.+\\.tsx?$': swc('typescript'),
		[`/node_modules/(${esmOnly.join('|')})/.+\\.js$`]: swc('ecmascript'),
	},
	// What is loaded later is imported by the name it has when compiled.
	moduleNameMapper: { '^(\\.\\./log/LogReader)\\.js$': '$1' },
	transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
	modulePathIgnorePatterns: [
		'<rootDir>/dist/',
		'<rootDir>/(engine|emulator)/dist/',
		'<rootDir>/.toolchain/',
		'<rootDir>/.oracle/',
		'<rootDir>/.n8n-real/',
	],
	testTimeout: 60_000,
};
