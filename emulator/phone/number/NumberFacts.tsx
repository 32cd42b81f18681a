import type { VNode } from 'preact';
import type { MetaView } from '../../src/control/serveMeta';

const whole = new Intl.NumberFormat();

const words = {
	GREEN: 'High',
	YELLOW: 'Medium',
	RED: 'Low',
} as const;

/** What Meta keeps of the number, and how much of each limit is used. */
export const NumberFacts = ({ view }: { readonly view: MetaView }): VNode => (
	<dl class="facts">
		<Fact name="Quality">
			<span class={`quality ${view.quality.toLowerCase()}`}>{words[view.quality]}</span>
			{view.complaintsInWeek > 0 && `, ${people(view.complaintsInWeek)} complained in 7 days`}
		</Fact>
		<Fact name="Status">{view.status}</Fact>
		<Fact name="Reached outside windows, 24 h">{share(view.used.peopleInDay)}</Fact>
		<Fact name="Messages in this second">{share(view.used.messagesInSecond)}</Fact>
		<Fact name="Management calls, 1 h">{share(view.used.callsInHour)}</Fact>
		<Fact name="Free service messages, this month">{share(view.used.freeServiceInMonth)}</Fact>
	</dl>
);

const Fact = ({
	name,
	children,
}: {
	readonly name: string;
	readonly children: VNode | string | readonly (VNode | string | boolean)[];
}): VNode => (
	<div>
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
);

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const share = ({ count, most }: { readonly count: number; readonly most: number | null }): string =>
	`${whole.format(count)} of ${most === null ? 'any number' : whole.format(most)}`;
