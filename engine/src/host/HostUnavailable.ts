/** Nothing was stored and nothing may be acknowledged: the disk is full or failing, or the host is closed. */
export class HostUnavailable extends Error {
	override readonly name = 'HostUnavailable';

	constructor(reason: string, options?: ErrorOptions) {
		super(`The host cannot store anything now: ${reason}`, options);
	}
}
