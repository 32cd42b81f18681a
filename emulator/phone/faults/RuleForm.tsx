import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../src/faults/Fault';
import { Choices } from '../chat/Choices';
import { Problem } from '../chat/Problem';
import { FaultFieldInput } from './FaultFieldInput';
import { familyWords, faultKinds, kindEntries, type FaultKind } from './faultKinds';
import { RuleConditions } from './RuleConditions';
import { ruleOf } from './ruleOf';

interface Props {
	/** What a call may be. */
	readonly operations: readonly string[];
	/** What is wrong with the rule as it was given. */
	readonly problem: string;
	readonly onAdd: (rule: object) => void;
	readonly onClose: () => void;
}

/** Asks what is to go wrong, with what, and how often. */
export function RuleForm({ operations, problem, onAdd, onClose }: Props): VNode {
	const [kind, setKind] = useState<Fault['kind']>('graphError');
	const { fields, family } = faultKinds[kind];
	const first = useRef<HTMLSelectElement>(null);
	useEffect(() => first.current?.focus(), []);
	return (
		<form
			class="rule-form"
			onSubmit={(event) => {
				event.preventDefault();
				onAdd(ruleOf(kind, new FormData(event.currentTarget)));
			}}
		>
			<label>
				What goes wrong
				<select
					ref={first}
					value={kind}
					onChange={(event) => setKind(event.currentTarget.value as Fault['kind'])}
				>
					{(Object.keys(familyWords) as FaultKind['family'][]).map((one) => (
						<optgroup key={one} label={familyWords[one]}>
							{kindEntries
								.filter(([, { family: its }]) => its === one)
								.map(([name, { words }]) => (
									<option key={name} value={name}>
										{words}
									</option>
								))}
						</optgroup>
					))}
				</select>
			</label>
			<div key={kind} class="fields">
				{fields.map((field) => (
					<FaultFieldInput key={field.name} field={field} />
				))}
			</div>
			{family === 'call' && (
				<label>
					Operation
					<select name="operation">
						<option value="">any</option>
						{operations.map((operation) => (
							<option key={operation}>{operation}</option>
						))}
					</select>
				</label>
			)}
			<RuleConditions inbound={family === 'inbound'} />
			<Problem words={problem} />
			<Choices onCancel={onClose} submit="Add rule" />
		</form>
	);
}
