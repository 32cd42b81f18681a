import { globSync } from 'node:fs';
import { root } from '../launch/root.mjs';

/** How much of what is broken on purpose has to be noticed, in every area. */
export const wanted = 0.9;

/**
 * What must not be wrong unnoticed: its files, and the tests that concern them, the quick ones first. A path that ends
 * with a line is a folder.
 */
export const areas = [
	{
		name: 'signature',
		files: [
			'cloud-api/signature.ts',
			'engine/src/http/webhook/isModestJson.ts',
			'engine/src/http/webhook/webhook.ts',
		],
		tests: [
			'test/protocol/webhooks/signature.test.ts',
			'test/unit/api/modestJson.test.ts',
			'test/integration/host/webhookAnswers.test.ts',
			'test/integration/host/webhook.test.ts',
		],
	},
	{
		name: 'reconcile',
		files: [
			'engine/src/hosts/sqlite/outbox/reconcileRule.ts',
			'engine/src/hosts/sqlite/outbox/ReceiverHealth.ts',
			'engine/src/hosts/sqlite/outbox/StatusDelays.ts',
			'engine/src/hosts/sqlite/outbox/Watermarks.ts',
		],
		tests: [
			'test/unit/host/reconcileRule.test.ts',
			'test/unit/host/statusDelays.test.ts',
			'test/unit/host/receiverHealth.test.ts',
			'test/integration/outbox/',
			'test/integration/host/sqliteHost.test.ts',
		],
	},
	{
		name: 'outbox',
		files: [
			'engine/src/host/callbackData.ts',
			'engine/src/hosts/advanceDelivery.ts',
			'engine/src/hosts/sqlite/outbox/applyLetter.ts',
			'engine/src/hosts/sqlite/outbox/applyStatus.ts',
			'engine/src/hosts/sqlite/outbox/Charges.ts',
			'engine/src/hosts/sqlite/outbox/ClaimQueries.ts',
			'engine/src/hosts/sqlite/outbox/handedOver.ts',
			'engine/src/hosts/sqlite/outbox/letGo.ts',
			'engine/src/hosts/sqlite/outbox/OutboxChanges.ts',
			'engine/src/hosts/sqlite/outbox/OutboxTable.ts',
			'engine/src/hosts/sqlite/outbox/resultEvent.ts',
			'engine/src/hosts/sqlite/outbox/settleRow.ts',
			'engine/src/hosts/sqlite/outbox/SqliteOutbox.ts',
			'engine/src/hosts/sqlite/outbox/StandingOffer.ts',
		],
		tests: [
			'test/unit/host/callbackData.test.ts',
			'test/unit/host/advanceDelivery.test.ts',
			'test/unit/host/outboxChanges.test.ts',
			'test/unit/host/standingOffer.test.ts',
			'test/integration/outbox/',
			'test/integration/host/sqliteHost.test.ts',
		],
	},
	{
		name: 'gates',
		files: ['engine/src/effects/gates/'],
		tests: ['test/unit/effects/'],
	},
	{
		name: 'auth',
		files: ['engine/src/access/', 'engine/src/http/api/authorise.ts'],
		tests: [
			'test/unit/api/apiToken.test.ts',
			'test/unit/api/authenticate.test.ts',
			'test/integration/api/roles.test.ts',
		],
	},
	{
		name: 'expressions',
		files: ['engine/src/journey/expression/'],
		tests: ['test/unit/expression/', 'test/conformance/n8n/expressions.test.ts'],
	},
];

/** Files by their paths, and those in folders. */
export const filesOf = (places, pattern) =>
	places.flatMap((place) =>
		place.endsWith('/') ? globSync(`${place}**/${pattern}`, { cwd: root }).toSorted() : [place],
	);
