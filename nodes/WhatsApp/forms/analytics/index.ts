import type { FormsOf, ResourceForm } from '../OperationForm';
import { enableTemplateInsights } from './enableTemplateInsights';
import { getCalls } from './getCalls';
import { getConversations } from './getConversations';
import { getGroups } from './getGroups';
import { getMessages } from './getMessages';
import { getPricing } from './getPricing';
import { getTemplateGroups } from './getTemplateGroups';
import { getTemplates } from './getTemplates';

const operations: FormsOf<'analytics'> = {
	enableTemplateInsights,
	getCalls,
	getConversations,
	getGroups,
	getMessages,
	getPricing,
	getTemplateGroups,
	getTemplates,
};

/** What was sent, delivered, read, called and charged. */
export const analytics: ResourceForm = { name: 'Analytics', first: 'getMessages', operations };
