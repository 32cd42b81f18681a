import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../chat/Dialog';
import { ComponentView } from './components/ComponentView';
import type { Play } from './components/FieldProps';
import type { FlowLine } from './FlowLine';
import { fieldProblems, type FieldProblems } from './model/fieldProblems';
import { current, scopeOf } from './model/FlowState';
import { shownComponents } from './model/shownComponents';
import { useFlow } from './useFlow';

interface Props {
	readonly title: string;
	readonly line: FlowLine;
	readonly onClose: () => void;
}

/** A Flow over the chat: one screen at a time, from its opening to its end. */
export function FlowSheet({ title, line, onClose }: Props): VNode {
	const { view, open, enter, act, back, upload } = useFlow(line, onClose);
	const [problems, setProblems] = useState<FieldProblems>({});
	const body = useRef<HTMLDivElement>(null);
	useEffect(() => {
		void open();
	}, []);
	const { state, flow, busy, message, dead } = view;
	const shownScreen = current(state);
	useNewScreen(shownScreen?.screen, body, () => setProblems({}));

	const screen = flow.screens.get(shownScreen?.screen ?? '');
	const shown = screen === undefined ? [] : shownComponents(screen.children, scopeOf(state));
	const form = shownScreen?.form ?? {};
	const play: Play = {
		enter,
		act,
		upload,
		busy,
		submit: (action) => {
			const found = fieldProblems(shown, form);
			setProblems(found);
			if (Object.keys(found).length === 0) act(action);
			else requestAnimationFrame(() => firstProblem(body.current)?.focus());
		},
	};
	return (
		<Dialog title={screen?.title ?? title} open onClose={onClose}>
			<div class="flow" ref={body} tabIndex={-1} aria-busy={busy}>
				<div class="flow-screen" dir="auto">
					{shown.map((component, index) => {
						const name = typeof component['name'] === 'string' ? component['name'] : '';
						return (
							<ComponentView
								key={`${shownScreen?.screen ?? ''}/${name === '' ? index : name}`}
								component={component}
								value={form[name] ?? null}
								problem={problems[name]}
								play={play}
							/>
						);
					})}
				</div>
				<p class="problem" role="alert" dir="auto">
					{message}
				</p>
				<p class="managed">{busy ? 'One moment…' : `Managed by the business · ${view.name}`}</p>
				<div class="choices">
					{state.stack.length > 1 && !dead && (
						<button type="button" class="quiet" disabled={busy} onClick={back}>
							Back
						</button>
					)}
					<button type="button" class="quiet" onClick={onClose}>
						Close
					</button>
				</div>
			</div>
		</Dialog>
	);
}

/** A new screen begins at its top, with the focus there, so that it is read out. */
function useNewScreen(
	screen: string | undefined,
	body: { readonly current: HTMLDivElement | null },
	onNew: () => void,
): void {
	useEffect(() => {
		if (screen === undefined) return;
		onNew();
		body.current?.scrollTo?.({ top: 0 });
		body.current?.focus();
	}, [screen]);
}

const firstProblem = (body: HTMLElement | null): HTMLElement | null =>
	body?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input') ??
	null;
