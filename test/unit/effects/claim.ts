import type { SendEffect } from '../../../engine/src/core/effect';
import { newContact, type Contact } from '../../../engine/src/core/contact';
import type { Passage } from '../../../engine/src/effects/gates/gate';

export const noon = Date.parse('2026-03-02T12:00:00Z');
const hour = 3_600_000;

/** Someone who wrote an hour ago. */
export const contact = (change: Partial<Contact> = {}): Contact => ({
	...newContact('c1', '100', { waId: '34600000001' }, 0),
	lastInboundAt: noon - hour,
	...change,
});

export const effect = (change: Partial<SendEffect> = {}): SendEffect => ({
	kind: 'send',
	id: 'e1.0',
	runId: 'run-1',
	node: 'Say hello',
	stopsRun: true,
	origin: 'journey',
	message: { kind: 'text', body: 'hello' },
	fallback: null,
	category: 'service',
	ifUncertain: 'resend',
	quietHours: null,
	replyTo: null,
	...change,
});

/** A service text at noon that every gate lets through. */
export const passage = (
	change: Partial<SendEffect> = {},
	{
		claim,
		...rest
	}: Partial<Omit<Passage, 'claim'>> & { readonly claim?: Partial<Passage['claim']> } = {},
): Omit<Passage, 'message' | 'category'> => ({
	effect: effect(change),
	sendAt: noon,
	windowKnownClosed: false,
	now: noon,
	...rest,
	claim: {
		contact: contact(),
		owner: { kind: 'automation' },
		queuedAt: noon,
		recentSends: [],
		recentMarketing: [],
		journeyId: 'welcome',
		brakes: [],
		...claim,
	},
});

export const template = { kind: 'template', name: 'cart_reminder', language: 'en' } as const;
