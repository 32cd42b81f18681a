import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../chat/Dialog';
import { FaultsPanel } from '../faults/FaultsPanel';
import { LogPanel } from '../log/LogPanel';
import { NumberSheet } from '../number/NumberSheet';
import type { PhoneState } from '../state/PhoneState';
import { ToolsMenu } from './ToolsMenu';

/** What plays Meta and watches it: how the number stands, what goes wrong, what went over the wire. */
export function Tools({ state }: { readonly state: PhoneState }): VNode {
	const [opened, setOpened] = useState<string>();
	const close = (): void => setOpened(undefined);
	const faultsOn = state.faults.filter(({ rule }) => rule.on).length;
	const tools = [
		{
			name: 'Number',
			about: `How ${state.business.verifiedName} stands with Meta`,
			sheet: <NumberSheet news={state.metaNews} onClose={close} />,
		},
		{
			name: 'Faults',
			about: 'What goes wrong, on purpose',
			on: faultsOn,
			sheet: <FaultsPanel rules={state.faults} onClose={close} />,
		},
		{
			name: 'Log',
			about: 'Every call and webhook',
			look: 'wide',
			sheet: <LogPanel news={state.logNews} onClose={close} />,
		},
	] as const;
	return (
		<>
			<ToolsMenu tools={tools} onOpen={setOpened} />
			{tools.map(({ name, about, sheet, ...tool }) => (
				<Dialog
					key={name}
					title={name}
					about={about}
					class={'look' in tool ? tool.look : ''}
					open={opened === name}
					onClose={close}
				>
					{sheet}
				</Dialog>
			))}
		</>
	);
}
