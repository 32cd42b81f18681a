/** The endpoint in a process of its own, with a handler that costs nothing: what is measured is the protocol. */
import { createFlowsServer } from '../../flows-endpoint/dist/flows-endpoint/src/createFlowsServer.js';
import { loadFlowKey } from '../../flows-endpoint/dist/cloud-api/flowProtocol/flowKey.js';
import { show } from '../../flows-endpoint/dist/cloud-api/flowProtocol/reply.js';

process.once('message', async ({ privateKeyPem, appSecret, number }) => {
	const server = createFlowsServer({
		appSecret,
		keys: { [number]: [loadFlowKey(privateKeyPem)] },
		exchange: async ({ data }) => show('SLOT', { name: data.name, slots: ['09:00', '09:30'] }),
	});
	process.send({ port: await server.listen({ host: '127.0.0.1', port: 0 }) });
	process.on('message', (message) => {
		if (message === 'cpu') process.send({ cpu: process.cpuUsage(), at: performance.now() });
		else void server.close().then(() => process.disconnect());
	});
});
