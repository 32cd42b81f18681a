import type { INodePropertyOptions } from 'n8n-workflow';
import { verticals } from '../../../../cloud-api/profile/profileUpdate';

/** Meta's categories with the words customers read. */
const words: Readonly<Record<(typeof verticals)[number], string>> = {
	ALCOHOL: 'Alcoholic Beverages',
	APPAREL: 'Clothing and Apparel',
	AUTO: 'Automotive',
	BEAUTY: 'Beauty, Spa and Salon',
	EDU: 'Education',
	ENTERTAIN: 'Entertainment',
	EVENT_PLAN: 'Event Planning and Service',
	FINANCE: 'Finance and Banking',
	GOVT: 'Public Service',
	GROCERY: 'Food and Grocery',
	HEALTH: 'Medical and Health',
	HOTEL: 'Hotel and Lodging',
	NONPROFIT: 'Non-Profit',
	NOT_A_BIZ: 'Not a Business',
	ONLINE_GAMBLING: 'Online Gambling and Gaming',
	OTC_DRUGS: 'Over-the-Counter Drugs',
	OTHER: 'Other',
	PHYSICAL_GAMBLING: 'Physical Gambling and Gaming',
	PROF_SERVICES: 'Professional Services',
	RESTAURANT: 'Restaurant',
	RETAIL: 'Shopping and Retail',
	TRAVEL: 'Travel and Transportation',
};

export const verticalOptions: INodePropertyOptions[] = verticals
	.map((value) => ({ name: words[value], value }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));
