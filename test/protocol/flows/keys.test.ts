import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FlowsConfigurationError } from '../../../flows-endpoint/src/createFlowsEndpoint';
import { createFlowsServer } from '../../../flows-endpoint/src/createFlowsServer';
import {
	FlowKeyError,
	generateFlowKey,
	loadFlowKey,
} from '../../../cloud-api/flowProtocol/flowKey';
import { makeKey, number, optionsFor } from './support/endpoint';

describe('a Flows key', () => {
	const pair = generateFlowKey('correct horse');

	it('is PKCS#8, sealed, and opens with its passphrase', () => {
		expect(pair.privateKeyPem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
		expect(pair.publicKeyPem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
		expect(loadFlowKey(pair.privateKeyPem, 'correct horse').id).toBe(pair.id);
	});

	it.each([['the wrong one'], [''], [undefined]])('does not open with %j', (passphrase) => {
		expect(() => loadFlowKey(pair.privateKeyPem, passphrase)).toThrow(FlowKeyError);
	});

	it('is not made without a passphrase', () => {
		expect(() => generateFlowKey('')).toThrow(FlowKeyError);
	});

	it('is RSA-2048 and nothing else', () => {
		const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
		const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
		const curve = generateKeyPairSync('ed25519').privateKey;
		for (const text of [pem(small), pem(curve), pair.publicKeyPem, 'nonsense', ''])
			expect(() => loadFlowKey(text)).toThrow(FlowKeyError);
	});
});

describe('the server', () => {
	const made = makeKey();

	it.each([
		['an app secret', { appSecret: '' }, 'appSecret'],
		['a number', { keys: {} }, 'phone number'],
		['a key', { keys: { [number]: [] } }, 'private key'],
	])('does not start without %s', (_what, missing, word) => {
		const start = () => createFlowsServer({ ...optionsFor(made), ...missing });
		expect(start).toThrow(FlowsConfigurationError);
		expect(start).toThrow(word);
	});
});
