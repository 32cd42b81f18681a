import { count, each, must, type Result, result, unique } from '../limits';

/** A business-scoped user id, `ES.…` or, of a parent, `ES.ENT.…`. */
const userId = /^[A-Z]{2}(\.ENT)?\.\w+$/;

/**
 * The body that blocks or unblocks people, each named by phone number or business-scoped user id.
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/block-users
 */
export function blockUsers(people: readonly string[]): Result {
	return result(
		{
			messaging_product: 'whatsapp',
			block_users: people.map((person) =>
				userId.test(person) ? { user_id: person } : { user: bare(person) },
			),
		},
		count('block_users', people, 1, 1000),
		each('block_users', people, (person, field) =>
			must(
				userId.test(person) || /^\+?\d{5,15}$/.test(bare(person)),
				field,
				'a phone number with country code, or a user ID such as ES.13491208655302741918',
				'something else',
			),
		),
		unique((index) => `block_users[${index}]`, people.map(bare)),
	);
}

/** People write numbers with blanks, dots, dashes and brackets; Meta wants none of them. */
const bare = (person: string): string =>
	userId.test(person) ? person : person.replace(/[\s().\u00A0\u2010-\u2015-]/g, '');
