import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import type { TriggerUrl } from './TriggerUrl';

/** A URL that is registered where ours shall be. `''` when there is none. */
export interface OtherUrl {
	readonly place: 'app' | 'account' | 'number';
	readonly other: string;
}

const titles = {
	app: 'This Meta app already sends its webhooks elsewhere',
	account: 'This business account already sends its messages elsewhere',
	number: 'This number already sends its messages elsewhere',
} as const;

const rules = {
	app: 'Meta knows one URL per app',
	account: 'An override of the business account wins over the URL of the app',
	number: 'An override of the number wins over the URLs of the account and the app',
} as const;

/**
 * Stops unless the place is free, ours, or the form says to take it: whoever is there would receive nothing more.
 * @throws NodeOperationError with what is there, and every way out.
 */
export function refuseOtherUrl(
	context: IHookFunctions,
	url: TriggerUrl,
	{ place, other }: OtherUrl,
): void {
	if (other === '' || other === url.text) return;
	// A test URL of this trigger that is left over serves nobody.
	if (!url.isTest && url.isTwinOf(other)) return;
	if (context.getNodeParameter('replaceExisting', false) === true) return;
	throw new NodeOperationError(context.getNode(), titles[place], {
		description: url.isTwinOf(other) ? twinAdvice : otherAdvice(place, other),
	});
}

const twinAdvice =
	"It is the production URL of this very trigger: the workflow is active, and a test would take its messages away. Deactivate the workflow first, test with pinned data, or switch on 'Replace Existing URL': the test then takes the URL over, and gives it back when it ends.";

const otherAdvice = (place: OtherUrl['place'], other: string): string =>
	[
		`${rules[place]}, and it is ${other}.`,
		'Ways out: a Meta app of its own for this workflow;',
		place === 'app'
			? "'URL Registration' = 'Override for This Business Account' or 'Override for This Number', which sends only their messages here;"
			: "'Replace Existing URL', when nobody needs it any more;",
		"'From Wayfare Runner', where one URL serves any number of workflows;",
		place === 'app'
			? "or 'Replace Existing URL', after which the other one receives nothing more."
			: 'or take the override away in Graph first.',
	].join(' ');
