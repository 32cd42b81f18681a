import type { VNode } from 'preact';
import type { ArmedRule } from '../../src/faults/FaultScript';
import { scopeOfRule, titleOfRule } from './ruleWords';

interface Props {
	readonly rules: readonly ArmedRule[];
	readonly onTurn: (id: number, on: boolean) => void;
	readonly onRemove: (id: number) => void;
}

/** The rules as they stand: each can be switched and removed, and says how often it has struck. */
export const RuleList = ({ rules, onTurn, onRemove }: Props): VNode => (
	<ol class="rules rows" aria-label="Rules">
		{rules.map(({ id, rule, strikes }) => (
			<li key={id} class={rule.on ? undefined : 'off'}>
				<label class="row">
					<span>
						<span class="title">
							<bdi>{titleOfRule(rule)}</bdi>
						</span>
						<small>
							<bdi>{scopeOfRule(rule)}</bdi>
						</small>
					</span>
					<input
						type="checkbox"
						role="switch"
						checked={rule.on}
						onChange={(event) => onTurn(id, event.currentTarget.checked)}
					/>
				</label>
				<small class="strikes">{strikeWords(strikes)}</small>
				<button
					type="button"
					class="round small"
					aria-label={`Remove ${titleOfRule(rule)}`}
					onClick={() => onRemove(id)}
				>
					<svg viewBox="0 0 24 24" aria-hidden="true">
						<path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
					</svg>
				</button>
			</li>
		))}
	</ol>
);

function strikeWords(strikes: number): string {
	if (strikes === 0) return 'Has not struck yet';
	return strikes === 1 ? 'Has struck once' : `Has struck ${strikes} times`;
}
