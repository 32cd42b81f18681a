/**
 * The least that a Node program does for a durable reply, with the libraries of the runner: the signature, the message
 * stored and synced before its 200, one comparison, one request to Graph, and its answer stored. It decides nothing,
 * forgives nothing and could not go on after a fault: what is above it is the price of all that.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Pool } from 'undici';
import { Together } from './Together.mjs';

const { LEAST_FOLDER: folder, LEAST_SECRET: secret, LEAST_GRAPH_URL: graphUrl } = process.env;
const db = new Database(path.join(folder, 'least.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE message (id TEXT PRIMARY KEY, body TEXT, answer TEXT) WITHOUT ROWID');
const add = db.prepare('INSERT OR IGNORE INTO message (id, body) VALUES (?, ?)');
const settle = db.prepare('UPDATE message SET answer = ? WHERE id = ?');
const together = new Together(db);
const graph = new Pool(graphUrl, { connections: 128 });

const server = createServer((request, response) => {
	const chunks = [];
	request.on('data', (chunk) => chunks.push(chunk));
	request.on('end', () => {
		void receive(Buffer.concat(chunks), request.headers['x-hub-signature-256'] ?? '', response);
	});
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));

async function receive(body, signature, response) {
	const wanted = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
	const isSigned =
		signature.length === wanted.length &&
		timingSafeEqual(Buffer.from(signature), Buffer.from(wanted));
	if (!isSigned) return response.writeHead(401).end();
	const text = body.toString();
	const { metadata, messages } = JSON.parse(text).entry[0].changes[0].value;
	const [message] = messages;
	await together.run(() => add.run(message.id, text));
	response.writeHead(200, { 'content-length': 0 }).end();
	if (message.text.body.toLowerCase().includes('price')) await reply(message, metadata);
}

async function reply({ id, from }, { phone_number_id: number }) {
	const answer = await graph.request({
		method: 'POST',
		path: `/v23.0/${number}/messages`,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			messaging_product: 'whatsapp',
			to: from,
			type: 'text',
			text: { body: 'It costs 5' },
		}),
	});
	const text = await answer.body.text();
	await together.run(() => settle.run(text, id));
}
