import type { OutboundInputs } from '../../../cloud-api/messages/outboundMessage';
import type { Form } from '../../form/Form';
import { readHeader } from './header';
import { readOrderDetails } from './order';
import { orderStates } from './template';

type CommerceKind =
	'product' | 'productList' | 'catalogMessage' | 'productCarousel' | 'orderDetails' | 'orderStatus';

/** How the form of each selling kind becomes its builder's input. */
export const commerceKinds: { readonly [K in CommerceKind]: (form: Form) => OutboundInputs[K] } = {
	product: (form) => ({
		catalogId: form.text('catalogId'),
		productRetailerId: form.text('productRetailerId'),
		body: form.optional('body'),
		footer: form.optional('footer'),
	}),
	productList: (form) => ({
		header: form.verbatim('headerText'),
		body: form.verbatim('body'),
		footer: form.optional('footer'),
		catalogId: form.text('catalogId'),
		sections: form.rows('productSections', 'section').map((section) => ({
			title: section.optional('title'),
			productRetailerIds: section.names('productRetailerIds'),
		})),
	}),
	catalogMessage: (form) => ({
		body: form.verbatim('body'),
		footer: form.optional('footer'),
		thumbnailProductRetailerId: form.optional('thumbnailProductRetailerId'),
	}),
	productCarousel: (form) => ({
		body: form.verbatim('body'),
		catalogId: form.text('catalogId'),
		productRetailerIds: form.names('productRetailerIds'),
	}),
	orderDetails: (form) => {
		const header = readHeader(form);
		return {
			...readOrderDetails(form),
			body: form.verbatim('body'),
			footer: form.optional('footer'),
			header: header?.kind === 'image' || header?.kind === 'document' ? header : undefined,
		};
	},
	orderStatus: (form) => {
		const status = form.choice('paymentStatus', ['pending', 'captured', 'failed']);
		const paidAt = Date.parse(form.text('paymentTime'));
		return {
			body: form.verbatim('body'),
			footer: form.optional('footer'),
			referenceId: form.text('referenceId'),
			status: form.choice('orderStatus', orderStates) ?? 'processing',
			description: form.optional('statusDescription'),
			payment:
				status === undefined || Number.isNaN(paidAt) ? undefined : { status, timestamp: paidAt },
		};
	},
};
