import { firstOfData } from '../firstOfData';
import type { OperationForm } from '../OperationForm';

export const getCompliance: OperationForm = {
	name: 'Get Compliance Info',
	action: 'Get compliance info',
	description: 'Read what a business in India has stated about itself',
	defaultFields:
		'entity_name,entity_type,entity_type_custom,is_registered,grievance_officer_details,customer_care_details,messaging_product',
	entries: firstOfData,
	example: {},
};
