import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { ControlError } from '../control/parseControl';
import { metaHosts } from './metaHosts';
import { selfSigned } from './selfSigned';

const day = 24 * 60 * 60 * 1000;

/**
 * Lets clients with Meta's host written into them come through this server as their HTTPS proxy: what they want from
 * Meta's hosts is answered here, everything else refused. Gives the certificate they have to trust, as PEM.
 */
export function serveAsProxy(app: FastifyInstance, now: number): string {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	const certificate = selfSigned({
		name: 'Wayfare emulator',
		hosts: metaHosts,
		validFrom: now - day,
		validUntil: now + 365 * day,
		serial: randomBytes(16),
		publicKey,
		privateKey,
	});
	const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
	const inside = createServer({ key, cert: certificate }, (request, response) =>
		app.routing(request, response),
	);
	const tunnels = new Set<Duplex>();

	app.server.on('connect', (request, socket: Duplex, head: Buffer) => {
		// A client may hang up at any moment; there is nobody to tell.
		socket.on('error', () => socket.destroy());
		const target = request.url ?? '';
		if (!isMeta(target)) {
			const words = refusal(target);
			socket.end(
				`HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\ncontent-length: ${words.length}\r\n\r\n${words}`,
			);
			return;
		}
		tunnels.add(socket);
		socket.once('close', () => tunnels.delete(socket));
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		if (head.length > 0) socket.unshift(head);
		inside.emit('connection', socket);
	});
	app.addHook('onRequest', (request, _reply, done) => {
		const asked = request.raw.url ?? '';
		done(asked.startsWith('/') ? undefined : new ControlError(403, refusal(asked)));
	});
	app.addHook('preClose', (done) => {
		for (const socket of tunnels) socket.destroy();
		done();
	});
	return certificate;
}

const isMeta = (target: string): boolean => metaHosts.some((host) => target === `${host}:443`);

const refusal = (target: string): string =>
	`The emulator is a proxy for https://${metaHosts.join(' and https://')} only, not for ${target}: ` +
	'put other hosts into NO_PROXY.';
