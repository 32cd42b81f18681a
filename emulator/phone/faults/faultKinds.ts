import type { Fault } from '../../src/faults/Fault';

/** One member of a fault as the form asks for it. */
export type FaultField = {
	readonly name: string;
	readonly label: string;
} & (
	| {
			readonly kind: 'number';
			readonly value?: number;
			readonly min: number;
			readonly max?: number;
	  }
	| { readonly kind: 'text' }
	| { readonly kind: 'check' }
	/** The first choice leaves the member out where `any` is given. */
	| { readonly kind: 'choice'; readonly choices: readonly string[]; readonly any?: string }
);

export interface FaultKind {
	/** What a person calls it. */
	readonly words: string;
	/** What it strikes. */
	readonly family: 'call' | 'status' | 'inbound';
	readonly fields: readonly FaultField[];
}

const accepted: FaultField = {
	name: 'accepted',
	label: 'The call is done all the same',
	kind: 'check',
};
const ms = (value: number, label = 'Milliseconds'): FaultField => ({
	name: 'ms',
	label,
	kind: 'number',
	value,
	min: 0,
});
const copies: FaultField = {
	name: 'copies',
	label: 'Copies',
	kind: 'number',
	value: 1,
	min: 1,
	max: 10,
};
const statuses = ['sent', 'delivered', 'read', 'failed'];
const whichStatus: FaultField = {
	name: 'status',
	label: 'Status',
	kind: 'choice',
	choices: statuses,
	any: 'every one',
};
const later = ms(0, 'Milliseconds later, by the demo clock');

/** Every kind of fault with the members its form asks for; a script may say more. */
export const faultKinds: Readonly<Record<Fault['kind'], FaultKind>> = {
	graphError: {
		words: 'Graph error',
		family: 'call',
		fields: [
			{ name: 'code', label: 'Code', kind: 'number', value: 130429, min: 0 },
			{ name: 'subcode', label: 'Subcode', kind: 'number', min: 0 },
			{ name: 'details', label: 'Details', kind: 'text' },
			{ name: 'retryAfter', label: 'Retry-After, in seconds', kind: 'number', min: 0 },
			accepted,
		],
	},
	http: {
		words: 'Page of HTML',
		family: 'call',
		fields: [
			{ name: 'status', label: 'HTTP status', kind: 'number', value: 503, min: 200, max: 599 },
			accepted,
		],
	},
	cutBeforeAccept: { words: 'Cut before it is done', family: 'call', fields: [] },
	cutAfterAccept: { words: 'Cut after it is done', family: 'call', fields: [] },
	delay: {
		words: 'Slow answer',
		family: 'call',
		fields: [ms(2000, 'Real milliseconds'), accepted],
	},
	truncatedBody: {
		words: 'Half an answer',
		family: 'call',
		fields: [{ name: 'hangUp', label: 'Hang up in the middle', kind: 'check' }],
	},
	slowBody: { words: 'Dripping answer', family: 'call', fields: [ms(5000, 'Real milliseconds')] },
	missingStatus: { words: 'Missing status', family: 'status', fields: [whichStatus] },
	lateStatus: {
		words: 'Late status',
		family: 'status',
		fields: [whichStatus, ms(60_000, 'Milliseconds later, by the demo clock')],
	},
	duplicateStatus: {
		words: 'Status twice',
		family: 'status',
		fields: [whichStatus, copies, later],
	},
	failedToo: {
		words: 'Delivered and failed',
		family: 'status',
		fields: [{ name: 'code', label: 'Code', kind: 'number', value: 131026, min: 0 }],
	},
	reversedStatuses: {
		words: 'Statuses backwards',
		family: 'status',
		fields: [ms(5000, 'Held back for so many milliseconds of the demo clock')],
	},
	unknownStatus: {
		words: 'Unknown status',
		family: 'status',
		fields: [{ name: 'status', label: 'In place of', kind: 'choice', choices: statuses }],
	},
	statusBeforeAnswer: {
		words: 'Status before the answer',
		family: 'status',
		fields: [
			{ name: 'status', label: 'Up to', kind: 'choice', choices: ['delivered', 'sent', 'read'] },
		],
	},
	duplicateInbound: { words: 'Message twice', family: 'inbound', fields: [copies, later] },
	lateInbound: {
		words: 'Late message',
		family: 'inbound',
		fields: [ms(60_000, 'Milliseconds later, by the demo clock')],
	},
	unknownInbound: { words: 'Unknown kind of message', family: 'inbound', fields: [] },
};

/** Every kind, with its words. */
export const kindEntries = Object.entries(faultKinds) as readonly (readonly [
	Fault['kind'],
	FaultKind,
])[];

/** What the families are called in the form. */
export const familyWords: Readonly<Record<FaultKind['family'], string>> = {
	call: 'What a Graph call meets',
	status: 'Statuses of a message',
	inbound: 'What a customer sends',
};
