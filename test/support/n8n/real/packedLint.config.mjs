/** n8n's rules as it applies them to a published tarball: compiled files and manifest, exceptions ignored. */
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ linterOptions: { noInlineConfig: true } },
	{ files: ['**/*.js', 'package.json'], extends: [n8nCommunityNodesPlugin.configs.recommended] },
	{ files: ['**/*.js'], rules: { 'no-console': 'error' } },
	{
		files: ['package.json'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
		rules: n8nNodesBase.configs.community.rules,
	},
);
