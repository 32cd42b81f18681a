import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import type { MessageCategory, SendEffect } from '../effect';
import { policyOf } from './policyOf';
import { sendingPolicies } from './sendingPolicies';
import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { BrakeRule } from './SendingPolicy';

/** What a kept brake stops: one kind of message, wherever it goes. */
export type KeptReach = 'marketing' | 'template' | 'flow' | 'step';

/** One kind of message, by name. */
export interface BrakeSubject {
	/** Stable: the same fault of the same thing is one brake. */
	readonly id: string;
	readonly reach: KeptReach;
	/** For people: the number, the template with its language, the Flow, the journey and step. */
	readonly name: string;
}

/** A message as brakes tell it apart. */
export interface Brakable {
	readonly message: OutboundMessage;
	readonly category: MessageCategory;
	readonly node: string | null;
	/** `null` = no journey sends it. */
	readonly journeyId: string | null;
	readonly number: string;
}

/** Everything a message is one of, from the widest to the narrowest. */
export function subjectsOf(brakable: Brakable): readonly BrakeSubject[] {
	const { message, category, node, journeyId, number } = brakable;
	return [
		...(category === 'marketing' ? [marketingOf(number)] : []),
		...(message.kind === 'template' ? [templateSubject(message.name, message.language)] : []),
		...(message.kind === 'flow' ? [flowSubject(message.flowId ?? message.flowName ?? '')] : []),
		...(journeyId !== null && node !== null ? [subject('step', `${journeyId}/${node}`)] : []),
	];
}

/** Meta writes languages with either line, and so do people. */
export const templateSubject = (name: string, language: string): BrakeSubject =>
	subject('template', `${name}/${language.replace('-', '_')}`);

/** By id or by name, as the message names it. */
const flowSubject = (flow: string): BrakeSubject => subject('flow', flow);

const marketingOf = (number: string): BrakeSubject => subject('marketing', number);

const subject = (reach: KeptReach, name: string): BrakeSubject => ({
	id: `${reach}:${name}`,
	reach,
	name,
});

/** A brake that the table asks for after an error with `code`. */
export interface AskedBrake {
	readonly subject: BrakeSubject;
	readonly rule: BrakeRule;
}

/** What has to be kept from now on, by the table of policies. */
export function keptBrakesFor(
	code: number,
	effect: SendEffect,
	{ journeyId, number }: Pick<Brakable, 'journeyId' | 'number'>,
): readonly AskedBrake[] {
	const { brakes } = sendingPolicies[policyOf(code, graphErrorRow(code))];
	// An error about a template belongs to the one that went in the message's place, if the message is none.
	const sent = [effect, ...(effect.fallback === null ? [] : [effect.fallback])].flatMap(
		({ message, category }) =>
			subjectsOf({ message, category, node: effect.node, journeyId, number }),
	);
	return brakes.flatMap((rule) => {
		const found =
			rule.reach === 'marketing'
				? marketingOf(number)
				: sent.find(({ reach }) => reach === rule.reach);
		return found === undefined ? [] : [{ subject: found, rule }];
	});
}
