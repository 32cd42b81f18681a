import type { VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ChatPane } from './chat/ChatPane';
import { ClockBar } from './clock/ClockBar';
import { Connection } from './people/Connection';
import { CustomerTabs } from './people/CustomerTabs';
import { NewCustomer } from './people/NewCustomer';
import { emulatorApi } from './state/emulatorApi';
import { useNow } from './state/useNow';
import type { PhoneState } from './state/PhoneState';
import { usePhone } from './state/usePhone';
import { Tools } from './tools/Tools';

/** The page: a bar with the demo clock, and every customer's chat, side by side or as tabs when it is narrow. */
export function App(): VNode {
	const state = usePhone();
	if (state === undefined) return <p class="waiting">Connecting to the emulator…</p>;
	return <Phones state={state} />;
}

function Phones({ state }: { readonly state: PhoneState }): VNode {
	const now = useNow(state.clock);
	const [activeId, setActive] = useState('');
	const active = state.customers.find((one) => one.id === activeId) ?? state.customers[0];
	useFirstCustomer(state);
	const activate = useCallback((id: string) => setActive(id), []);

	return (
		<>
			<header class="top">
				<div class="brand">
					<h1>Phones</h1>
					<Connection state={state} />
				</div>
				<ClockBar now={now} running={state.clock.running} />
			</header>
			<main class="phones">
				<div class="stage">
					<CustomerTabs
						customers={state.customers}
						messages={state.messages}
						activeId={active?.id}
						onSelect={activate}
					>
						<NewCustomer onAdded={activate} />
					</CustomerTabs>
					<Tools state={state} />
				</div>
				<div class="panes">
					{state.customers.map((customer) => (
						<ChatPane
							key={customer.id}
							customer={customer}
							business={state.business}
							messages={state.messages}
							calls={state.calls}
							people={state.customers}
							groups={state.groups}
							now={now}
							active={customer.id === active?.id}
							onActivate={activate}
						/>
					))}
				</div>
			</main>
		</>
	);
}

/** The page never opens empty: the first visit brings a customer with a fresh number. */
function useFirstCustomer(state: PhoneState): void {
	const asked = useRef(false);
	useEffect(() => {
		if (state.customers.length > 0 || asked.current) return;
		asked.current = true;
		void emulatorApi.addCustomer({ name: 'Ana' });
	}, [state.customers.length]);
}
