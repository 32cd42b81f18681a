/** A real n8n in this process: n8n-core's `WorkflowExecute` with the expression engine n8n runs by default. */
import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { oracleFolder } from './paths.mjs';

// n8n-core keeps a key file in its user folder, and dates without a zone follow the process.
process.env.N8N_USER_FOLDER = mkdtempSync(path.join(tmpdir(), 'wayfare-oracle-'));
process.env.TZ = 'UTC';
// A case that fails is a result, not news.
process.env.N8N_LOG_LEVEL = 'silent';

const require = createRequire(path.join(oracleFolder, 'package.json'));
require('reflect-metadata');
const { WorkflowExecute, ExecutionLifecycleHooks } = require('n8n-core');
const { Workflow, Expression, NodeHelpers, createRunExecutionData } = require('n8n-workflow');

/** Loads one of n8n's own nodes, such as `If/If.node.js` exporting `If`; one version alone asks for a base to build on. */
export function n8nNode(file, name) {
	return new (require(`n8n-nodes-base/dist/nodes/${file}`)[name])({ name });
}

/**
 * Chooses the expression engine. `vm` is what n8n runs by default, at about 40 workflows a second; `legacy` is its
 * predecessor, fifty times as fast.
 */
export async function useEngine(engine) {
	if (engine === 'vm') {
		await Expression.initExpressionEngine({
			engine,
			bridgeTimeout: 5000,
			bridgeMemoryLimit: 128,
			maxCodeCacheSize: 1024,
			poolSize: 1,
			lazyAcquire: false,
		});
	} else {
		await Expression.disposeExpressionEngine();
	}
	Expression.setExpressionEngine(engine);
}

/** Runs a workflow from its first node; gives n8n's run data by node name, and the error if it stopped. */
export async function runWorkflow({ nodes, connections, types, timezone }) {
	const nodeTypes = {
		getByName: (name) => types[name],
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(types[name], version),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'oracle',
		name: 'Oracle',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings: { timezone },
	});
	const [start] = nodes;
	const startData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{ node: workflow.getNode(start.name), data: { main: [[{ json: {} }]] }, source: null },
			],
		},
	});
	const additionalData = {
		executionId: 'execution-1',
		restApiUrl: 'http://127.0.0.1/rest',
		instanceBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/webhook',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		variables: {},
		userId: 'oracle',
		credentialsHelper: {},
		currentNodeParameters: undefined,
		executionTimeoutTimestamp: undefined,
		hooks: new ExecutionLifecycleHooks('trigger', 'execution-1', {
			id: 'oracle',
			name: 'Oracle',
			nodes,
			connections,
		}),
	};
	await workflow.expression.acquireIsolate();
	try {
		const run = await new WorkflowExecute(
			additionalData,
			'trigger',
			startData,
		).processRunExecutionData(workflow);
		return { runData: run.data.resultData.runData, error: run.data.resultData.error };
	} catch (error) {
		// n8n refuses to start a workflow whose parameters it can see to be wrong.
		if (error.constructor.name === 'WorkflowHasIssuesError') return { runData: {}, error };
		throw error;
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

/** A node type of our own for the oracle: no form, one function. */
export const oracleNode = (name, execute, properties = []) => ({
	description: {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name },
		inputs: ['main'],
		outputs: ['main'],
		properties,
	},
	execute,
});
