import type { ComponentChildren, VNode } from 'preact';

interface Props {
	readonly id: string;
	readonly helper: string;
	readonly problem: string | undefined;
	readonly children: ComponentChildren;
}

/** What stands below every field: its help, and what is still wrong with it. */
export const Field = ({ id, helper, problem, children }: Props): VNode => (
	<div class="field">
		{children}
		{helper !== '' && (
			<small id={`${id}-help`} dir="auto">
				{helper}
			</small>
		)}
		{problem !== undefined && (
			<small id={`${id}-problem`} class="problem" role="alert" dir="auto">
				{problem}
			</small>
		)}
	</div>
);

/** Ties a control to its help and its problem for those who do not see them. */
export const described = (id: string, helper: string, problem: string | undefined) => ({
	'aria-describedby':
		[helper === '' ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`]
			.filter((one) => one !== '')
			.join(' ') || undefined,
	'aria-invalid': problem !== undefined,
});
