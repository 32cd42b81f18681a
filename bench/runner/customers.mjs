/** The numbers of the business: each may send 80 messages a second, so together more than any machine here. */
export const numbers = Array.from({ length: 64 }, (_, nth) => String(106_540_352_242_900 + nth));

/** Who the nth customer is, and which of so many numbers they write to. */
export function customer(nth, spread = numbers.length) {
	return { from: String(34_600_000_000 + nth), number: numbers[nth % spread] };
}

/** Visits so many customers one by one, and not in the order in which they were stored. */
export const shuffled = (nth, people) => (nth * 7919) % people;

/** What a customer says; the keyword journey knows what to say to one of them. */
export const texts = { price: 'the price?', hello: 'hello there', remind: 'remind me' };
