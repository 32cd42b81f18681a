import type { Ids } from '../world/createIds';

/** A number in the pool of those verified in advance. */
export interface PreverifiedNumber {
	readonly id: string;
	readonly displayPhoneNumber: string;
	readonly countryPrefix: number;
	readonly verification: 'PENDING' | 'VERIFIED';
}

/** Somebody who works with the account, and at what. */
export interface AssignedUser {
	readonly id: string;
	readonly name: string;
	readonly tasks: readonly string[];
}

/** One line of the audit log; `at` in milliseconds. */
export interface Activity {
	readonly id: string;
	readonly type: string;
	readonly at: number;
	readonly description: string;
}

/** The one system user, to whom the emulator's token belongs. */
export const systemUser: AssignedUser = {
	id: '122094847464099',
	name: 'Wayfare',
	tasks: ['MANAGE', 'DEVELOP', 'MESSAGING'],
};

/** There from the start, so that there is something to try. */
const preloadedNumber: PreverifiedNumber = {
	id: '106853218861309',
	displayPhoneNumber: '+1 555-010-0199',
	countryPrefix: 1,
	verification: 'PENDING',
};

/** The business portfolio: its pool of numbers, and the people, times and log of its account. */
export class Portfolio {
	readonly #ids: Ids;
	readonly numbers = new Map<string, PreverifiedNumber>([[preloadedNumber.id, preloadedNumber]]);
	readonly users = new Map<string, AssignedUser>([[systemUser.id, systemUser]]);
	/** As Graph wrote them down, newest last. */
	readonly schedules: Readonly<Record<string, unknown>>[] = [];
	readonly #log: Activity[] = [];

	constructor(ids: Ids) {
		this.#ids = ids;
	}

	addNumber(phone: string): PreverifiedNumber {
		const number: PreverifiedNumber = {
			id: this.#ids.object(),
			displayPhoneNumber: phone.startsWith('+') ? phone : `+${phone}`,
			countryPrefix: Number(phone.replace(/\D/g, '').slice(0, 2)),
			verification: 'PENDING',
		};
		this.numbers.set(number.id, number);
		return number;
	}

	note(type: string, at: number, description: string): void {
		this.#log.push({ id: this.#ids.object(), type, at, description });
	}

	/** Newest first. */
	activities(): readonly Activity[] {
		return this.#log.toReversed();
	}

	newId(): string {
		return this.#ids.object();
	}
}
