import type { VNode } from 'preact';
import type { MetaView, MetaWish } from '../../src/control/serveMeta';

interface Props {
	readonly view: MetaView;
	readonly onPlay: (wish: MetaWish) => void;
}

/** Each takes effect at once, with the webhook that Meta would send. */
export const NumberSwitches = ({ view, onPlay }: Props): VNode => (
	<fieldset>
		<legend>Play Meta</legend>
		<Choice
			label="Quality"
			value={view.quality}
			options={qualities}
			onChoose={(quality) => onPlay({ quality })}
		/>
		<Choice
			label="Messaging limit"
			value={view.tier}
			options={tiers}
			onChoose={(tier) => onPlay({ tier })}
		/>
		<Choice
			label="Throughput"
			value={view.throughput}
			options={throughputs}
			onChoose={(throughput) => onPlay({ throughput })}
		/>
		<Choice
			label="Restriction, for 24 h"
			value={restrictionOf(view)}
			options={restrictions}
			onChoose={(type) => onPlay({ restrictions: type === 'NONE' ? [] : [{ type, hours: 24 }] })}
		/>
		<Switch
			label="Spam limit"
			on={view.spamLimited}
			onTurn={(spamLimited) => onPlay({ spamLimited })}
		/>
		<Switch
			label="Trouble with paying"
			on={view.paymentTrouble}
			onTurn={(paymentTrouble) => onPlay({ paymentTrouble })}
		/>
		<Switch label="Account locked" on={view.locked} onTurn={(locked) => onPlay({ locked })} />
		<Switch
			label="Meta’s limits hold"
			on={Object.values(view.limits).some((limit) => limit !== null)}
			onTurn={(on) => onPlay({ limits: on ? 'meta' : 'off' })}
		/>
	</fieldset>
);

const qualities = [
	['GREEN', 'High'],
	['YELLOW', 'Medium'],
	['RED', 'Low'],
] as const;

const tiers = [
	['TIER_250', '250 people'],
	['TIER_2K', '2,000 people'],
	['TIER_10K', '10,000 people'],
	['TIER_100K', '100,000 people'],
	['TIER_UNLIMITED', 'Unlimited'],
] as const;

const throughputs = [
	['STANDARD', '80 a second'],
	['HIGH', '1,000 a second'],
	['COEXISTENCE', '20 a second, with the app'],
] as const;

const restrictions = [
	['NONE', 'None'],
	['RESTRICTED_BIZ_INITIATED_MESSAGING', 'May not begin'],
	['RESTRICTED_CUSTOMER_INITIATED_MESSAGING', 'May not answer'],
	['RESTRICTED_ADD_PHONE_NUMBER_ACTION', 'May not add numbers'],
] as const;

type RestrictionType = NonNullable<MetaWish['restrictions']>[number]['type'];

const restrictionOf = ({ restrictions: [first] }: MetaView): RestrictionType | 'NONE' =>
	first?.type ?? 'NONE';

function Choice<Value extends string>({
	label,
	value,
	options,
	onChoose,
}: {
	readonly label: string;
	readonly value: Value;
	readonly options: readonly (readonly [value: Value, words: string])[];
	readonly onChoose: (value: Value) => void;
}): VNode {
	return (
		<label>
			{label}
			<select
				value={value}
				onChange={({ currentTarget }) => {
					const chosen = options.find(([name]) => name === currentTarget.value);
					if (chosen !== undefined) onChoose(chosen[0]);
				}}
			>
				{options.map(([name, words]) => (
					<option key={name} value={name} selected={name === value}>
						{words}
					</option>
				))}
			</select>
		</label>
	);
}

const Switch = ({
	label,
	on,
	onTurn,
}: {
	readonly label: string;
	readonly on: boolean;
	readonly onTurn: (on: boolean) => void;
}): VNode => (
	<label class="row">
		<span>{label}</span>
		<input
			type="checkbox"
			role="switch"
			checked={on}
			onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
		/>
	</label>
);
