import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { fixedToken } from '../../../engine/src/access/apiToken';
import { GuessLimit } from '../../../engine/src/access/GuessLimit';
import { authenticate } from '../../../engine/src/http/api/authorise';

let now = 0;
let guesses: GuessLimit;
beforeEach(() => {
	now = 0;
	guesses = new GuessLimit(() => now);
});

const ask = (authorization?: string, ip = '192.0.2.1') =>
	authenticate(
		{ headers: authorization === undefined ? {} : { authorization }, ip } as FastifyRequest,
		fixedToken('right'),
		guesses,
	);

describe('a request to the API', () => {
	it.each(['Bearer right', 'bearer right', 'BEARER   right'])('with %j is known', (header) => {
		expect(ask(header)).toEqual({ id: 'settings', name: 'settings', role: 'owner' });
	});

	it.each(['right', 'xBearer right', 'Bearer right more', 'Bearerright', 'Basic right', 'Bearer '])(
		'with %j is not known',
		(header) => {
			expect(() => ask(header)).toThrow(/not one of the runner’s/);
		},
	);

	it('without a header is told so, and is no guess', () => {
		for (let count = 0; count < 20; count++) expect(() => ask()).toThrow(/no Authorization header/);
		expect(ask('Bearer right')).toMatchObject({ role: 'owner' });
	});

	it('with a header that holds no token is no guess either', () => {
		for (let count = 0; count < 20; count++) expect(() => ask('Basic right')).toThrow(/runner/);
		expect(ask('Bearer right')).toMatchObject({ role: 'owner' });
	});

	it('behind ten wrong tokens is not looked at, even with the right one', () => {
		for (let count = 0; count < 10; count++) expect(() => ask('Bearer wrong')).toThrow(/runner/);
		expect(() => ask('Bearer right')).toThrow(/Try again in 60 seconds/);
		expect(ask('Bearer right', '192.0.2.2')).toMatchObject({ role: 'owner' });
		now += 60_000;
		expect(ask('Bearer right')).toMatchObject({ role: 'owner' });
	});
});

describe('wrong guesses', () => {
	const guess = (address: string) => {
		for (let count = 0; count < 10; count++) guesses.wrong(address);
	};

	it('are told their wait in whole seconds, rounded up', () => {
		guess('192.0.2.1');
		now += 58_500;
		expect(guesses.waitSeconds('192.0.2.1')).toBe(2);
	});

	it('of the address that came first are forgotten when ten thousand came after it', () => {
		guess('192.0.2.1');
		for (let count = 0; count < 9999; count++) guesses.wrong(`10.0.${count >> 8}.${count & 255}`);
		expect(guesses.waitSeconds('192.0.2.1')).toBe(60);
		guesses.wrong('10.1.0.0');
		expect(guesses.waitSeconds('192.0.2.1')).toBe(0);
	});

	it.each([
		['::1', '0:0:0:0:5:5:5:5'],
		['2001::1:2:3:4:5', '2001:0:0:1:9:9:9:9'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
		['2001:db8::', '2001:db8:0:0:1:1:1:1'],
	])('of %s are those of its neighbour %s', (address, neighbour) => {
		guess(address);
		expect(guesses.waitSeconds(neighbour)).toBe(60);
	});

	it.each([
		['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
		['1:23::1', '12:3::1'],
		['2001:db8:1:2::1', '2001:db8:1::2:1'],
	])('of %s are not those of %s', (address, other) => {
		guess(address);
		expect(guesses.waitSeconds(other)).toBe(0);
	});
});
