/** The n8n the pack is proven in. Its overrides stand for releases that registries lack; the nearest ones serve. */
export const n8nManifest = {
	name: 'wayfare-n8n',
	version: '0.0.0',
	private: true,
	dependencies: { n8n: '2.41.1' },
	overrides: {
		linkedom: '0.18.13',
		'@langchain/langgraph-checkpoint': '1.1.5',
		'@langchain/protocol': '0.0.19',
	},
};

/** n8n's check of community packs. It asks for a TypeScript with which its own parser fails. */
export const scanManifest = {
	name: 'wayfare-n8n-scan',
	version: '0.0.0',
	private: true,
	dependencies: { '@n8n/scan-community-package': '0.32.0', 'n8n-workflow': '2.41.0' },
	overrides: {
		typescript: '5.9.3',
		'@langchain/langgraph-checkpoint': '1.1.5',
		'@langchain/protocol': '0.0.19',
	},
};
