import { z } from 'zod';

/** What the caller of the emulator's own API did wrong; answered as JSON with this status. */
export class ControlError extends Error {
	override readonly name = 'ControlError';
	readonly statusCode: number;

	constructor(statusCode: number, message: string) {
		super(message);
		this.statusCode = statusCode;
	}
}

/** Parses a body of the emulator's own API. @throws ControlError 400 that says which member is wrong. */
export function parseControl<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
	const parsed = schema.safeParse(body);
	if (!parsed.success) throw new ControlError(400, z.prettifyError(parsed.error));
	return parsed.data;
}
