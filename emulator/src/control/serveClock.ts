import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ClockReading } from '../clock/EmulatorClock';
import type { Emulation } from '../world/Emulation';
import { eventStream } from './eventStream';
import { parseControl } from './parseControl';

const instant = z.union([z.number().int(), z.iso.datetime({ offset: true }).transform(Date.parse)]);

const command = z.union([
	/** Unix milliseconds or ISO 8601. */
	z.strictObject({ set: instant }),
	z.strictObject({ advance: z.number().int().min(0) }),
	z.strictObject({ run: z.literal(true) }),
	z.strictObject({ stand: z.literal(true) }),
]);

/** Reading, moving and following the clock. The stream's first event comes at once, then one at every change. */
export function serveClock(app: FastifyInstance, { clock }: Emulation): void {
	app.get('/emulator/clock', () => clock.reading());

	const obey = async (body: unknown): Promise<ClockReading> => {
		const wish = parseControl(command, body);
		if ('set' in wish) await clock.set(wish.set);
		else if ('advance' in wish) await clock.advance(wish.advance);
		else if ('run' in wish) clock.run();
		else clock.stand();
		return clock.reading();
	};
	app.post('/emulator/clock', (request) => obey(request.body));

	app.get('/emulator/clock/stream', (_request, reply) =>
		eventStream(reply, (send) => {
			send('clock', clock.reading());
			return clock.onChange((reading) => send('clock', reading));
		}),
	);
}
