import { emailAddress } from '../emailAddress';
import { type JsonObject, present } from '../json';
import { form, must, requiredText, type Found, type Result, result } from '../limits';

/** Kinds of business in the law of India, as Meta names them. */
export const entityTypes = [
	'LIMITED_LIABILITY_PARTNERSHIP',
	'OTHER',
	'PARTNERSHIP',
	'PRIVATE_COMPANY',
	'PUBLIC_COMPANY',
	'SOLE_PROPRIETORSHIP',
] as const;

export type EntityType = (typeof entityTypes)[number];

/** How a customer reaches somebody: numbers with `+` and country code. */
export interface ComplianceContact {
	readonly email: string;
	readonly mobile?: string | undefined;
	readonly landline?: string | undefined;
}

/** What a business in India must state. */
export interface Compliance {
	readonly entityName: string;
	readonly entityType: EntityType;
	/** What the entity is, when its type is `OTHER`. */
	readonly customType?: string | undefined;
	/** Asked of partnerships and others only. */
	readonly registered?: boolean | undefined;
	readonly grievanceOfficer: ComplianceContact & { readonly name: string };
	readonly customerCare: ComplianceContact;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/business-compliance */
export function compliance(facts: Compliance): Result {
	const { entityName, entityType, customType, grievanceOfficer, customerCare } = facts;
	const isOther = entityType === 'OTHER';
	const registered = isOther || entityType === 'PARTNERSHIP' ? facts.registered : undefined;
	return result(
		present({
			messaging_product: 'whatsapp',
			entity_name: entityName,
			entity_type: entityType,
			entity_type_custom: isOther ? customType : undefined,
			is_registered: registered,
			grievance_officer_details: { name: grievanceOfficer.name, ...contact(grievanceOfficer) },
			customer_care_details: contact(customerCare),
		}),
		requiredText('entity_name', entityName, 128),
		must(entityName.length !== 1, 'entity_name', 'at least 2 characters', entityName.length),
		isOther ? requiredText('entity_type_custom', customType, 1024) : [],
		requiredText('grievance_officer_details.name', grievanceOfficer.name, 128),
		contactLimits('grievance_officer_details', grievanceOfficer),
		contactLimits('customer_care_details', customerCare),
	);
}

const contact = ({ email, mobile, landline }: ComplianceContact): JsonObject =>
	present({ email, mobile_number: mobile, landline_number: landline });

const contactLimits = (field: string, { email, mobile, landline }: ComplianceContact): Found => [
	...requiredText(`${field}.email`, email),
	...emailAddress(`${field}.email`, email),
	...international(`${field}.mobile_number`, mobile),
	...international(`${field}.landline_number`, landline),
];

const international = (field: string, number: string | undefined): Found =>
	form(field, number, /^\+[1-9]\d{1,14}$/, 'a number with + and country code, digits only');
