import { describe, expect, it } from '@jest/globals';
import { compile } from '../../../engine/src/journey/compile';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { readyMade, readyMadeDocument, readyMadeIds } from '../../support/journeys/readyMade';

const minute = 60_000;
const hour = 60 * minute;

const mondayNoon = Date.parse('2026-11-23T12:00:00+01:00');
const sundayNight = Date.parse('2026-11-22T23:00:00+01:00');

const simulation = (now: number): Simulation => new Simulation(readyMadeIds.map(readyMade), now);
const known = (now: number): Simulation => {
	const sim = simulation(now - 48 * hour);
	sim.say('hello');
	sim.advance(48 * hour);
	sim.conversation.length = 0;
	return sim;
};

it.each(readyMadeIds)('%s compiles without an error or a warning', (id) => {
	expect(compile(readyMadeDocument(id), { id, subworkflow: readyMadeDocument }).problems).toEqual(
		[],
	);
});

describe('welcome', () => {
	it('greets a first contact in the language of the greeting and follows the buttons to the end', () => {
		const sim = simulation(mondayNoon);
		sim.say('hola');
		sim.tap('Ver productos');
		sim.tap('Zapatos');
		expect(sim.sent()).toEqual([
			expect.stringContaining('¡Hola Ada!'),
			expect.stringContaining('¿Qué estás buscando?'),
			expect.stringContaining('*Zapatos*: https://luna.example/shoes'),
		]);
		expect(sim.state.contact.attributes).toMatchObject({ topic: 'products', language: 'es' });
		expect(sim.state.runs).toEqual([]);
	});

	it('asks once more after two hours of silence, and only once', () => {
		const sim = simulation(mondayNoon);
		sim.say('hello');
		sim.advance(2 * hour - 1);
		expect(sim.sent()).toHaveLength(1);
		sim.advance(1);
		expect(sim.sent()).toHaveLength(2);
		sim.advance(72 * hour);
		expect(sim.sent()).toHaveLength(2);
		expect(sim.state.runs).toEqual([]);
	});

	it('greets nobody twice', () => {
		const sim = known(mondayNoon);
		sim.say('hello');
		expect(sim.sent().join()).not.toContain('Welcome to Luna');
	});
});

describe('keyword', () => {
	it.each([
		['prices', 'Our prices'],
		['PRECIO', 'Nuestros precios'],
		['precoi', 'Nuestros precios'],
		['how much is a dress?', 'Our prices'],
		['بكم الفستان', 'أسعارنا'],
		['i want a refund', 'within 30 days'],
		['Menu', 'You can ask about'],
		['horario', 'Abrimos'],
	])('answers "%s"', (said, answer) => {
		const sim = known(mondayNoon);
		sim.say(said);
		expect(sim.sent()).toEqual([expect.stringContaining(answer)]);
	});

	it('asks "Did you mean" for what is almost a keyword, and takes a yes', () => {
		const sim = known(mondayNoon);
		sim.say('dilevary plz');
		expect(sim.sent()).toEqual([expect.stringContaining('Did you mean *delivery*?')]);
		sim.tap('Yes');
		expect(sim.sent()[1]).toContain('2 to 3 working days');
	});

	it('escalates on the third message in a row that it does not understand', () => {
		const sim = known(mondayNoon);
		sim.say('blorb');
		sim.say('xyzzy');
		expect(sim.state.owner.kind).toBe('automation');
		sim.say('quux');
		expect(sim.state.owner.kind).toBe('human');
		expect(sim.sent().at(-1)).toContain('getting a colleague');
	});

	it('forgets misses once it understood', () => {
		const sim = known(mondayNoon);
		for (const said of ['blorb', 'xyzzy', 'prices', 'quux', 'foobarbaz']) sim.say(said);
		expect(sim.state.owner.kind).toBe('automation');
	});
});

describe('away', () => {
	it('answers once in eight hours outside business hours, with the next opening', () => {
		const sim = known(sundayNight);
		sim.say('anybody there?');
		sim.say('hello??');
		const away = sim.sent().filter((text) => text.includes('We are closed right now'));
		expect(away).toEqual([expect.stringMatching(/We open .*09:00/)]);
	});

	it('names the holiday', () => {
		const sim = known(Date.parse('2026-12-25T11:00:00+01:00'));
		sim.say('anybody there?');
		expect(sim.sent()).toEqual([expect.stringContaining('Today we are closed (Christmas)')]);
	});

	it('is silent during business hours', () => {
		const sim = known(mondayNoon);
		sim.say('anybody there?');
		expect(sim.sent().join()).not.toContain('closed');
	});
});

describe('escalation', () => {
	it('keeps everything automatic quiet until it is resolved, then asks for a mark', () => {
		const sim = known(mondayNoon);
		sim.say('agnet');
		sim.say('prices');
		expect(sim.sent()).toEqual([expect.stringContaining('getting a colleague')]);
		sim.agent({ kind: 'take', agent: 'Lea' });
		sim.agent({ kind: 'reply', agent: 'Lea', text: 'Hello, this is Lea' });
		sim.agent({ kind: 'resolve', agent: 'Lea', note: null });
		expect(sim.sent().slice(1)).toEqual([
			'Hello, this is Lea',
			expect.stringContaining('How was our help?'),
		]);
		sim.tap('csat-5');
		expect(sim.state.contact.attributes['csat']).toBe(5);
		sim.say('prices');
		expect(sim.sent().at(-1)).toContain('Our prices');
	});

	it('tells the contact when nobody takes it within 15 minutes, and hands back', () => {
		const sim = known(mondayNoon);
		sim.say('agent');
		sim.advance(15 * minute);
		expect(sim.sent().at(-1)).toContain('all colleagues are busy');
		expect(sim.state.owner.kind).toBe('automation');
		expect(sim.state.contact.tags).toContain('call-back');
	});

	it('says when it opens outside business hours, and is in the queue all the same', () => {
		const sim = simulation(sundayNight);
		sim.say('agent');
		expect(sim.sent()).toEqual([expect.stringMatching(/closed right now and open .*09:00/)]);
		expect(sim.state.owner.kind).toBe('human');
	});

	it('starts on the button of the welcome, whose run ends', () => {
		const sim = simulation(mondayNoon);
		sim.say('hello');
		sim.tap('human');
		expect(sim.state.owner.kind).toBe('human');
		expect(sim.state.runs.map(({ journeyId }) => journeyId)).toEqual(['escalation']);
	});
});

describe('cart recovery', () => {
	const cart = {
		total: 89,
		currency: 'EUR',
		marketingConsent: true,
		items: [{ name: 'Linen dress' }],
	};

	it('reminds by text inside the window and by template outside, then stops on its own', () => {
		const sim = known(mondayNoon);
		sim.say('prices');
		sim.conversation.length = 0;
		sim.event('cart.updated', cart, 'c-1');
		sim.advance(45 * minute);
		expect(sim.sent()).toEqual([expect.stringContaining('your cart with Linen dress')]);
		expect(sim.conversation[0]?.effect?.message.kind).toBe('text');
		sim.advance(24 * hour);
		expect(sim.conversation[1]?.effect?.message).toMatchObject({
			kind: 'template',
			name: 'cart_coupon',
		});
		sim.advance(4 * 24 * hour);
		expect(sim.conversation).toHaveLength(2);
		expect(sim.state.runs).toEqual([]);
	});

	it('uses the template for the first reminder when the window is closed', () => {
		const sim = simulation(mondayNoon);
		sim.event('cart.updated', cart, 'c-1');
		sim.advance(45 * minute);
		expect(sim.conversation[0]?.effect?.message).toMatchObject({
			kind: 'template',
			name: 'cart_reminder',
		});
	});

	it('stops at once on order.placed and counts the purchase', () => {
		const sim = known(mondayNoon);
		sim.event('cart.updated', cart, 'c-1');
		sim.event('order.placed', { total: 89 });
		sim.advance(48 * hour);
		expect(sim.sent()).toEqual([]);
		expect(sim.facts.filter(({ kind }) => kind === 'goal.reached')).toHaveLength(1);
	});

	it('stops on a reply, which is answered as usual', () => {
		const sim = known(mondayNoon);
		sim.event('cart.updated', cart, 'c-1');
		sim.say('prices');
		sim.advance(48 * hour);
		expect(sim.sent()).toEqual([expect.stringContaining('Our prices')]);
	});

	it('stops on STOP and sends no marketing after it', () => {
		const sim = known(mondayNoon);
		sim.event('cart.updated', cart, 'c-1');
		sim.say('STOP');
		expect(sim.sent()).toEqual([expect.stringContaining('no more offers')]);
		sim.advance(8 * 24 * hour);
		sim.event('cart.updated', { ...cart, marketingConsent: false }, 'c-2');
		sim.advance(48 * hour);
		expect(sim.sent()).toHaveLength(1);
	});

	it('keeps quiet from 21 to 8 in the zone of the contact', () => {
		const sim = known(mondayNoon);
		sim.event('cart.updated', { ...cart, zone: 'America/New_York' }, 'c-1');
		sim.advance(45 * minute);
		// Noon in Madrid is 6:00 in New York: the reminder waits for 8:00 there.
		expect(sim.sent()).toEqual([]);
		sim.advance(75 * minute);
		expect(sim.sent()).toHaveLength(1);
	});

	it('recovers one contact at most once in seven days', () => {
		const sim = known(mondayNoon);
		sim.event('cart.updated', cart, 'c-1');
		sim.event('order.placed');
		sim.event('cart.updated', cart, 'c-2');
		sim.advance(48 * hour);
		expect(sim.sent()).toEqual([]);
		sim.advance(6 * 24 * hour);
		sim.event('cart.updated', cart, 'c-3');
		sim.advance(hour);
		expect(sim.sent()).toHaveLength(1);
	});

	it('holds out about one contact in ten', () => {
		const held = Array.from(
			{ length: 400 },
			(_, index) => new Simulation([readyMade('cart-recovery')], mondayNoon, `contact-${index}`),
		).filter((sim) => {
			sim.event('cart.updated', cart, 'c-1');
			return sim.facts.some(({ reason }) => reason === 'in variant "hold out"');
		});
		expect(held.length).toBeGreaterThan(20);
		expect(held.length).toBeLessThan(60);
	});
});
