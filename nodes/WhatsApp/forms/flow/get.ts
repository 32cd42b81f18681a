import type { OperationForm } from '../OperationForm';
import { simpleFlow } from './simpleFlow';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get flow',
	description: 'Read status, errors, versions, endpoint, preview link and health of one',
	defaultFields:
		'id,name,status,categories,validation_errors,json_version,data_api_version,endpoint_uri,preview,health_status,updated_at',
	simplify: simpleFlow,
	example: { flowId: '1189253069532891' },
};
