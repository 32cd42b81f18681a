import { useEffect, useReducer } from 'preact/hooks';
import type { EmulatorEvent } from '../../src/world/createBus';
import { reducePhone, type PhoneState, type Snapshot } from './PhoneState';

/** Follows the emulator. Undefined until the first event; the browser reconnects by itself. */
export function usePhone(): PhoneState | undefined {
	const [state, dispatch] = useReducer(reducePhone, undefined);
	useEffect(() => {
		const source = new EventSource('/emulator/events');
		source.addEventListener('state', (event) =>
			dispatch({ type: 'state', snapshot: JSON.parse(event.data) as Snapshot }),
		);
		for (const type of [
			'customer',
			'message',
			'call',
			'groups',
			'faults',
			'meta',
			'clock',
			'delivery',
			'logged',
		]) {
			source.addEventListener(type, (event) => dispatch(JSON.parse(event.data) as EmulatorEvent));
		}
		source.addEventListener('error', () => dispatch({ type: 'disconnected' }));
		return () => source.close();
	}, []);
	return state;
}
