import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FaultView } from '../../src/control/serveFaults';
import type { ArmedRule } from '../../src/faults/FaultScript';
import { Choices } from '../chat/Choices';
import { Problem } from '../chat/Problem';
import { emulatorApi } from '../state/emulatorApi';
import { PresetForm } from './PresetForm';
import { RuleForm } from './RuleForm';
import { RuleList } from './RuleList';

interface Props {
	readonly rules: readonly ArmedRule[];
	readonly onClose: () => void;
}

/** The fault script: what goes wrong, and what else could. */
export function FaultsPanel({ rules, onClose }: Props): VNode {
	const [view, setView] = useState<FaultView>();
	const [adding, setAdding] = useState(false);
	const [problem, setProblem] = useState('');
	const attempt = (work: Promise<unknown>, then?: () => void): void =>
		void work
			.then(() => {
				setProblem('');
				then?.();
			})
			.catch((cause: unknown) =>
				setProblem(cause instanceof Error ? cause.message : String(cause)),
			);
	useEffect(() => attempt(emulatorApi.faults().then(setView)), []);

	// What had the focus may be gone; the page would lose it.
	const newRule = useRef<HTMLButtonElement>(null);
	const returning = useRef(false);
	useLayoutEffect(() => {
		if (!adding && returning.current) newRule.current?.focus();
		returning.current = adding;
	}, [adding]);
	const remove = (work: Promise<unknown>): void => {
		newRule.current?.focus();
		attempt(work);
	};

	return (
		<div class="faults">
			{adding ? (
				<RuleForm
					operations={view?.operations ?? []}
					problem={problem}
					onAdd={(rule) => attempt(emulatorApi.addFault(rule), () => setAdding(false))}
					onClose={() => {
						setProblem('');
						setAdding(false);
					}}
				/>
			) : (
				<>
					{rules.length === 0 ? (
						<p class="none">Nothing goes wrong: add a rule, or load a preset.</p>
					) : (
						<RuleList
							rules={rules}
							onTurn={(id, on) => attempt(emulatorApi.turnFault(id, on))}
							onRemove={(id) => remove(emulatorApi.removeFault(id))}
						/>
					)}
					<div class="deeds">
						<button ref={newRule} type="button" class="strong" onClick={() => setAdding(true)}>
							New rule
						</button>
						{rules.length > 0 && (
							<button type="button" onClick={() => remove(emulatorApi.setFaults([]))}>
								Remove all
							</button>
						)}
					</div>
					{view !== undefined && (
						<PresetForm
							presets={view.presets}
							onLoad={(preset) => attempt(emulatorApi.setFaults({ preset }))}
						/>
					)}
					<Problem words={problem} />
					<Choices onCancel={onClose} />
				</>
			)}
		</div>
	);
}
