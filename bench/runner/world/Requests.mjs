import { customer, shuffled } from '../customers.mjs';
import { messageWebhook, statusWebhook, wireOf } from './webhooks.mjs';

/** Makes signed webhooks that have never been seen before. */
export class Requests {
	#made = 0;
	#to;

	/** `to` says where they go: `secret`, `path`, and how many `people` write. */
	constructor(to) {
		this.#to = to;
	}

	/** The next customer writes; `answerable` = a reply is expected. */
	message({ text, answerable, first = 0 }) {
		const nth = this.#made++;
		const at = Math.floor(Date.now() / 1000);
		const { from, number } = customer(first + shuffled(nth, this.#to.people));
		const id = `wamid.IN${process.pid}.${at}.${nth}.${first}`;
		const body = messageWebhook({ id, from, number, at, text });
		return { from, answerable, wire: wireOf(body, this.#to) };
	}

	status(message, status) {
		const at = Math.floor(Date.now() / 1000);
		const body = statusWebhook({ ...message, status, at });
		return { from: message.to, answerable: false, wire: wireOf(body, this.#to) };
	}
}
