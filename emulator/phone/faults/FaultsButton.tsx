import type { VNode } from 'preact';
import type { ArmedRule } from '../../src/faults/FaultScript';
import { SheetButton } from '../chat/SheetButton';
import { FaultsPanel } from './FaultsPanel';

/** Opens the fault script; says how many of its rules are on. */
export function FaultsButton({ rules }: { readonly rules: readonly ArmedRule[] }): VNode {
	const on = rules.filter(({ rule }) => rule.on).length;
	return (
		<SheetButton
			title={on === 0 ? 'Faults' : `Faults, ${on} on`}
			heading="Faults"
			class={on === 0 ? 'faults-button' : 'faults-button on'}
			face={
				<>
					Faults
					{on > 0 && <span class="count">{on}</span>}
				</>
			}
		>
			{(close) => <FaultsPanel rules={rules} onClose={close} />}
		</SheetButton>
	);
}
