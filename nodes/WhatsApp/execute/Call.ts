import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { JsonObject } from '../../../cloud-api/json';
import type { GraphAccess } from '../../graph/graphAccess';
import { Form } from '../../form/Form';

/** One item on its way through an operation: where it runs, what it asks, whom it calls. */
export class Call {
	readonly form: Form;

	constructor(
		readonly context: IExecuteFunctions,
		readonly itemIndex: number,
		readonly parameters: JsonObject,
		readonly access: GraphAccess,
	) {
		this.form = new Form(parameters);
	}

	/** The number to act for: the node's, else the credential's. */
	phoneNumberId(): string {
		const id = this.form.text('phoneNumberId') || this.access.phoneNumberId;
		return id === ''
			? this.refuse(["'Phone Number' is empty: choose one, or set it in the credential"])
			: id;
	}

	/** Stops this item, before anything was sent, with everything that is wrong. */
	refuse(problems: readonly string[]): never {
		const [message = 'The parameters cannot be used', ...more] = problems;
		const error = new NodeOperationError(this.context.getNode(), message, {
			itemIndex: this.itemIndex,
			description: [
				...more,
				'Nothing was sent: correct the node, or what it reads, and run it again',
			].join('. '),
		});
		error.context['problems'] = [...problems];
		throw error;
	}
}
