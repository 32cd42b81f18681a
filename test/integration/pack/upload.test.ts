import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';
import { type Answer, type Arrived, type GraphServer, graphServer } from './graphServer';

let answer: (request: Arrived) => Answer;
let graph: GraphServer;

beforeEach(async () => {
	graph = await graphServer((request) => answer(request));
});
afterEach(() => graph.close());

const upload = () =>
	executeNode(new WhatsApp(), {
		parameters: { resource: 'media', operation: 'uploadResumable' },
		credential: graph.credential,
		items: [
			{
				json: {},
				binary: {
					data: {
						data: Buffer.from('bytes').toString('base64'),
						mimeType: 'image/png',
						fileName: 'a.png',
					},
				},
			},
		],
	});

it('sends the bytes as they are, with the token as uploads want it and both halves of the id in place', async () => {
	answer = ({ path }) => ({
		status: 200,
		json: path.includes('/uploads') ? { id: 'upload:MTph==?sig=AR-Z_q' } : { h: '4:handle' },
	});
	const [output] = await upload();
	expect(output?.[0]?.json).toEqual({ h: '4:handle' });
	expect(graph.arrived).toMatchObject([
		{
			path: '/v26.0/3001/uploads?file_name=a.png&file_length=5&file_type=image%2Fpng',
			authorization: 'Bearer user-token',
		},
		{
			path: '/v26.0/upload:MTph%3D%3D?sig=AR-Z_q',
			authorization: 'OAuth user-token',
			contentType: 'application/octet-stream',
			body: 'bytes',
		},
	]);
});

it('sends nothing again that Meta has refused', async () => {
	answer = ({ path }) =>
		path.includes('/uploads')
			? { status: 200, json: { id: 'upload:MTph?sig=AR' } }
			: { status: 400, json: { error: { message: '(#100) Invalid parameter', code: 100 } } };
	await expect(upload()).rejects.toMatchObject({ name: 'NodeApiError', httpCode: '400' });
	expect(graph.arrived).toHaveLength(2);
});

it('gives up when the line breaks three times', async () => {
	answer = ({ method, path }) => {
		if (path.includes('/uploads')) return { status: 200, json: { id: 'upload:MTph?sig=AR' } };
		return method === 'GET' ? { status: 200, json: { file_offset: 2 } } : 'hangUp';
	};
	await expect(upload()).rejects.toMatchObject({ message: 'Meta did not answer' });
	const sent = graph.arrived.filter(
		({ path, method }) => method === 'POST' && path.includes('sig='),
	);
	expect(sent.map(({ body }) => body)).toEqual(['bytes', 'tes', 'tes']);
});
