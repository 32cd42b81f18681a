import type { INodePropertyOptions } from 'n8n-workflow';
import { type FlowCategory, flowCategories } from '../../../../cloud-api/flows/flowCategory';
import type { Form } from '../../../form/Form';

/** Meta's categories in words. */
export const categoryOptions: INodePropertyOptions[] = [
	{ name: 'Appointment Booking', value: 'APPOINTMENT_BOOKING' },
	{ name: 'Contact Us', value: 'CONTACT_US' },
	{ name: 'Customer Support', value: 'CUSTOMER_SUPPORT' },
	{ name: 'Lead Generation', value: 'LEAD_GENERATION' },
	{ name: 'Other', value: 'OTHER' },
	{ name: 'Sign In', value: 'SIGN_IN' },
	{ name: 'Sign Up', value: 'SIGN_UP' },
	{ name: 'Survey', value: 'SURVEY' },
] satisfies readonly { name: string; value: FlowCategory }[];

/** The chosen categories that Meta knows. */
export const readCategories = (form: Form): readonly FlowCategory[] => {
	const names = form.names('categories');
	return flowCategories.filter((category) => names.includes(category));
};
