/** Our name for one attempt of an effect, as it travels to Meta and back in `biz_opaque_callback_data`. */
export interface Attempt {
	readonly effectId: string;
	readonly attempt: number;
}

const shape = /^v1\.([A-Za-z0-9]+\.\d+)\.(\d{1,9})$/;

/** What to put in `biz_opaque_callback_data` (Meta allows 512 characters). */
export const callbackData = ({ effectId, attempt }: Attempt): string => `v1.${effectId}.${attempt}`;

/** Reads it back from a status; `null` when the message was not sent by a runner. */
export function parseCallbackData(data: string | undefined): Attempt | null {
	const [, effectId, attempt] = shape.exec(data ?? '') ?? [];
	return effectId === undefined ? null : { effectId, attempt: Number(attempt) };
}
