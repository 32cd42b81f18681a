import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Images of the business may come from anywhere; scripts and styles only from here. */
const headers = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		'img-src * data: blob:',
		'media-src *',
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.map': 'application/json',
	'.svg': 'image/svg+xml',
};

/** Serves the built phone page at `/`: a handful of files, read once and held in memory. */
export function servePhone(app: FastifyInstance, folder: string): void {
	for (const name of readdirSync(folder)) {
		const type = types[path.extname(name)];
		if (type === undefined) continue;
		const content = readFileSync(path.join(folder, name));
		app.get(name === 'index.html' ? '/' : `/${name}`, (_request, reply) =>
			reply.headers(headers).type(type).send(content),
		);
	}
}
