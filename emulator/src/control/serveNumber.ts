import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { signUp } from '../chat/signUp';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';
import { personIn } from './personIn';

/** What Graph calls have made of the number, and the pictures of its QR codes. */
export function serveNumber(app: FastifyInstance, emulation: Emulation): void {
	const { profile, qrCodes, blocked, automation, number } = emulation;

	app.get('/emulator/number', () => ({
		registered: number.registered,
		username: number.username ?? null,
		settings: number.settings,
		profile: profile.get(),
		prompts: automation.prompts,
		commands: automation.commands,
		compliance: automation.compliance,
		signups: [...automation.signups.values()],
		welcomeSequences: [...automation.sequences.values()],
		qrCodes: qrCodes.all(),
		blocked: blocked.all(),
	}));

	/** A customer follows an opt-in link of the business and agrees. */
	app.post<{ Params: { id: string } }>('/emulator/customers/:id/signups', (request, reply) => {
		const person = personIn(emulation, request.params.id);
		const { signupId } = parseControl(z.strictObject({ signupId: z.string() }), request.body);
		const signup = automation.signups.get(signupId);
		if (signup?.status !== 'ACTIVE') {
			throw new ControlError(409, `There is no active signup link "${signupId}".`);
		}
		signUp(emulation, person, signup);
		return reply.code(201).send(signup);
	});

	app.get<{ Params: { file: string } }>('/emulator/qr/:file', (request, reply) => {
		const [code = '', format] = request.params.file.split('.');
		const found = qrCodes.get(code);
		if (found === undefined) return reply.code(404).send();
		return format === 'svg'
			? reply
					.type('image/svg+xml')
					.header('content-security-policy', "default-src 'none'")
					.send(drawing(code))
			: reply.type('image/png').send(pixel);
	});
}

/** Stands in for the picture: no camera reads it, the code is written on it. */
const drawing = (code: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#fff"/>` +
	`<rect x="10" y="10" width="180" height="180" fill="none" stroke="#000" stroke-width="8"/>` +
	`<text x="100" y="106" font-family="monospace" font-size="16" text-anchor="middle">${code}</text></svg>`;

/** A picture of one pixel, where only its being a PNG counts. */
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
