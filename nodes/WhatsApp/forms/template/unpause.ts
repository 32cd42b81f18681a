import type { OperationForm } from '../OperationForm';

export const unpause: OperationForm = {
	name: 'Unpause',
	action: 'Unpause template',
	description:
		'Go on with a template that pacing has paused; pauses for low quality end by themselves after 3 or 6 hours',
	example: { templateId: '1221463976341685' },
};
