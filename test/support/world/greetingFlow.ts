/** A Flow of two screens: asks for a name, greets, ends. */
export const greetingFlow = {
	version: '7.3',
	data_api_version: '4.0',
	routing_model: { NAME: ['GREETING'], GREETING: [] },
	screens: [
		{
			id: 'NAME',
			title: 'Name',
			layout: {
				type: 'SingleColumnLayout',
				children: [
					{ type: 'TextInput', name: 'name', label: 'Name' },
					{
						type: 'Footer',
						label: 'Go',
						'on-click-action': { name: 'data_exchange', payload: { name: '${form.name}' } },
					},
				],
			},
		},
		{
			id: 'GREETING',
			title: 'Hello',
			terminal: true,
			data: { text: { type: 'string', __example__: 'Hello Ana' } },
			layout: {
				type: 'SingleColumnLayout',
				children: [
					{ type: 'TextBody', text: '${data.text}' },
					{
						type: 'Footer',
						label: 'End',
						'on-click-action': { name: 'data_exchange', payload: {} },
					},
				],
			},
		},
	],
};
