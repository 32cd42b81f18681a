import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteData,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRunExecutionData,
	type ITaskMetadata,
	type IWebhookFunctions,
	NodeHelpers,
} from 'n8n-workflow';
import { nodeInWorkflow, type NodeInWorkflow } from './nodeInWorkflow';
import { onlyThese, requestHelper } from './requestHelper';

/** What an execution that will sleep is given. */
export interface Sleeper {
	readonly parameters: INodeParameters;
	readonly items: readonly INodeExecutionData[];
	/** Absent = none was chosen. */
	readonly credential?: ICredentialDataDecryptedObject;
	readonly executionId?: string;
	readonly workflowId?: string;
	/** Types of the nodes before it. */
	readonly after?: readonly string[];
	/** The workflow's static data, shared by its executions and its trigger. */
	readonly staticData?: IDataObject;
}

const token = 'n8n-token-of-this-execution';

/**
 * An execution of n8n at a node that puts it to wait, with its resume URL served on the loopback as n8n serves it: the
 * token is checked, the webhook of the node is called, and what it returns is what goes on.
 */
export class SleepingExecution {
	/** Until when it sleeps (ms UTC); `null` = it does not. */
	until: number | null = null;
	/** What the outputs were given when it was woken; `null` = it still sleeps. */
	woken: readonly (readonly INodeExecutionData[])[] | null = null;
	/** Answers given at the resume URL. */
	readonly answers: number[] = [];
	readonly #node: NodeInWorkflow;
	readonly #run: IRunExecutionData = createRunExecutionData();
	readonly #data: IExecuteData;
	#metadata: ITaskMetadata = {};
	readonly #server: Server;
	#url = '';

	private constructor(
		private readonly type: INodeType,
		private readonly sleeper: Sleeper,
	) {
		const { parameters, items, credential } = sleeper;
		this.#node = nodeInWorkflow(type, parameters, credential !== undefined);
		this.#data = { data: { main: [[...items]] }, node: this.#node.node, source: null };
		this.#server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const url = new URL(request.url ?? '', this.#url);
				void this.#resume(url, request.headers, Buffer.concat(chunks)).then(({ status, body }) => {
					this.answers.push(status);
					response.writeHead(status, { 'content-type': 'application/json' });
					response.end(JSON.stringify(body));
				});
			});
		});
	}

	/** Executes the node; it sleeps when this resolves. */
	static async begin(type: INodeType, sleeper: Sleeper): Promise<SleepingExecution> {
		const execution = new SleepingExecution(type, sleeper);
		await new Promise<void>((resolve) => execution.#server.listen(0, '127.0.0.1', resolve));
		const { port } = execution.#server.address() as AddressInfo;
		execution.#url = `http://127.0.0.1:${port}/webhook-waiting/${execution.#id}`;
		try {
			await type.execute?.call(execution.#executeContext());
		} catch (error) {
			execution.close();
			throw error;
		}
		return execution;
	}

	/** What n8n passes on when the time has come: what the node holds, to every output it asked for. */
	whenDue(): readonly (readonly INodeExecutionData[])[] {
		const held = this.#data.data['main']?.map((items) => items ?? []) ?? [];
		return this.#metadata.forwardAllOutputs === true ? held : held.slice(0, 1);
	}

	/** Where a forged answer would be posted: the URL without its token. */
	get bareUrl(): string {
		return `${this.#url}/${this.#node.node.id}`;
	}

	get resumeUrl(): string {
		return `${this.bareUrl}?signature=${token}`;
	}

	close(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}

	get #id(): string {
		return this.sleeper.executionId ?? '7';
	}

	#evaluate(expression: string): unknown {
		const { workflow, node } = this.#node;
		return workflow.expression.getParameterValue(
			`=${expression}`,
			this.#run,
			0,
			0,
			node.name,
			this.#data.data['main']?.[0] ?? [],
			'manual',
			{
				$execution: {
					id: this.#id,
					mode: 'production',
					resumeUrl: `${this.#url}?signature=${token}`,
					resumeFormUrl: '',
				},
			},
			this.#data,
		);
	}

	#executeContext(): IExecuteFunctions {
		const { node, value } = this.#node;
		const { items, workflowId = 'w1', after = [], staticData = {} } = this.sleeper;
		return onlyThese<IExecuteFunctions>(
			{
				getNode: () => node,
				getInputData: () => [...items],
				getNodeParameter: (name: string, index: number) => value(name, items[index]),
				getExecutionId: () => this.#id,
				getWorkflow: () => ({ id: workflowId, active: true }),
				getWorkflowStaticData: () => staticData,
				getParentNodes: () => after.map((type) => ({ name: type, type, typeVersion: 1 })),
				getContext: () => NodeHelpers.getContext(this.#run, 'node', node),
				getExecuteData: () => this.#data,
				evaluateExpression: (expression: string) => this.#evaluate(expression),
				setMetadata: (metadata: ITaskMetadata) => (this.#metadata = metadata),
				putExecutionToWait: async (till: Date) => {
					this.until = till.getTime();
				},
				continueOnFail: () => false,
				...this.#credentials(),
			},
			node,
		);
	}

	#credentials() {
		const credential = this.sleeper.credential ?? {};
		return {
			getCredentials: () => Promise.resolve(credential),
			helpers: { httpRequestWithAuthentication: requestHelper(credential) },
		};
	}

	/** As n8n answers: 401 without the token, 409 once it runs, else whatever the node says. */
	async #resume(url: URL, headers: object, rawBody: Buffer) {
		if (url.searchParams.get('signature') !== token)
			return { status: 401, body: { error: 'Invalid token' } };
		if (this.woken !== null) return { status: 409, body: { message: 'It has finished already' } };
		const sent: { status: number; body: object } = { status: 200, body: {} };
		const response = {
			status: (code: number) => {
				sent.status = code;
				return response;
			},
			json: (body: object) => {
				sent.body = body;
			},
		};
		const { node } = this.#node;
		const context = onlyThese<IWebhookFunctions>(
			{
				getNode: () => node,
				getHeaderData: () => headers,
				getRequestObject: () => ({ rawBody, readRawBody: () => Promise.resolve() }),
				getResponseObject: () => response,
				evaluateExpression: (expression: string) => this.#evaluate(expression),
				...this.#credentials(),
			},
			node,
		);
		const { workflowData } = (await this.type.webhook?.call(context)) ?? {};
		if (workflowData !== undefined) this.woken = workflowData;
		return sent;
	}
}
