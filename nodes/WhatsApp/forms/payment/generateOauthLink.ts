import { oauthLinkRequest } from '../../../../cloud-api/payments/paymentConfiguration';
import type { OperationForm } from '../OperationForm';
import { configurationNameField } from '../../ids/paymentFields';
import { redirectField } from './redirectField';

export const generateOauthLink: OperationForm = {
	name: 'Generate OAuth Link',
	action: 'Generate payment OAuth link',
	description: "Make a new link to connect the gateway's account of a configuration (India)",
	fields: [configurationNameField, redirectField],
	body: (form) => oauthLinkRequest(form.text('configurationName'), form.optional('redirectUrl')),
	example: { configurationName: 'shop-razorpay', redirectUrl: 'https://shop.example/payments' },
};
