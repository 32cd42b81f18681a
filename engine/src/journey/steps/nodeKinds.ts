import { isN8nType, shortType } from '../shortType';
import { businessHours } from './businessHours';
import { contact } from './contact';
import { escalateToHuman } from './escalateToHuman';
import { goal } from './goal';
import { matchKeywords } from './matchKeywords';
import { nativeKinds } from './native';
import type { NodeKind } from './nodeKind';
import { respondToFlow } from './respondToFlow';
import { sendFlowAndWait } from './sendFlowAndWait';
import { split } from './split';
import { wait } from './wait';
import { waitForEvent } from './waitForEvent';
import { waitForReply } from './waitForReply';
import { whatsApp } from './whatsApp';

const byName = (kinds: readonly NodeKind[]): ReadonlyMap<string, NodeKind> =>
	new Map(kinds.map((kind) => [kind.type, kind]));

const ours = byName([
	whatsApp,
	waitForReply,
	waitForEvent,
	businessHours,
	matchKeywords,
	escalateToHuman,
	contact,
	split,
	goal,
	respondToFlow,
	sendFlowAndWait,
]);
const n8ns = byName([...nativeKinds, wait]);

/** What the runner does for an n8n node type; n8n's own types count only from n8n's own package. */
export function nodeKind(type: string): NodeKind | undefined {
	return (isN8nType(type) ? n8ns : ours).get(shortType(type));
}

/** Every type a journey may use besides triggers and interrupts, for the documentation. */
export const supportedTypes: readonly NodeKind[] = [...ours.values(), ...n8ns.values()];
