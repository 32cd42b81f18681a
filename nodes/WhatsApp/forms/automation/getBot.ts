import type { OperationForm } from '../OperationForm';

export const getBot: OperationForm = {
	name: 'Get Bot',
	action: 'Get bot',
	description: 'Read ice breakers and commands as an object of their own',
	defaultFields: 'id,prompts,commands',
	example: { botId: '1234567890123456' },
};
