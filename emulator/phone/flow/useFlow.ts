import { useCallback, useRef, useState } from 'preact/hooks';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { FlowAnswer } from '../../src/flowClient/FlowOffer';
import type { FlowLine } from './FlowLine';
import { applyReply } from './model/applyReply';
import { type FlowJson, readFlowJson } from './model/FlowJson';
import { back as stepBack, current, emptyFlow, enter, type FlowState } from './model/FlowState';
import { press, type Pressed } from './model/press';

/** Where an open Flow stands. */
export interface OpenFlow {
	readonly name: string;
	readonly flow: FlowJson;
	readonly state: FlowState;
	readonly busy: boolean;
	/** The endpoint's word on this screen, or why there is none. */
	readonly message: string | undefined;
	/** It cannot go on; the message says why. */
	readonly dead: boolean;
}

const closed: OpenFlow = {
	name: '',
	flow: readFlowJson({}),
	state: emptyFlow,
	busy: true,
	message: undefined,
	dead: false,
};

/** Plays one Flow over a line to its endpoint; `onEnd` when it was completed. */
export function useFlow(line: FlowLine, onEnd: () => void) {
	const [view, setView] = useState(closed);
	// An action right after an entry reads what was just entered, which the next render would bring too late.
	const latest = useRef(view);
	const turns = useRef(Promise.resolve());
	const put = useCallback((change: Partial<OpenFlow>) => {
		latest.current = { ...latest.current, ...change };
		setView(latest.current);
	}, []);

	const take = async (answer: FlowAnswer): Promise<void> => {
		if (answer.kind !== 'screen') {
			const message = answer.kind === 'refused' ? answer.message : answer.problem;
			return put({ busy: false, message, dead: answer.kind === 'refused' || !opened() });
		}
		const { flow, state } = latest.current;
		const replied = applyReply(flow, state, answer.reply);
		switch (replied.kind) {
			case 'complete':
				return finish(replied.params);
			case 'unusable':
				return put({ busy: false, message: replied.problem, dead: !opened() });
			case 'shown':
				return put({ state: replied.state, busy: false, message: replied.message });
		}
	};
	const opened = (): boolean => latest.current.state.stack.length > 0;
	const finish = async (params: JsonObject): Promise<void> => {
		await line.complete(params);
		onEnd();
	};
	const attempt = async (work: () => Promise<void>): Promise<void> => {
		put({ busy: true, message: undefined });
		try {
			await work();
		} catch (cause) {
			const message = cause instanceof Error ? cause.message : String(cause);
			put({ busy: false, message, dead: !opened() });
		}
	};
	// One after the other: the answer to an earlier choice would take back what a later one brought.
	const inTurn = (work: () => Promise<void>): Promise<void> => {
		put({ busy: true });
		turns.current = turns.current.then(() => attempt(work));
		return turns.current;
	};
	const exchange = async (screen: string, data: JsonObject): Promise<void> => {
		// What was asked before has led on: nobody waits for this answer any more.
		if (current(latest.current.state)?.screen !== screen) return put({ busy: false });
		await take(await line.exchange('data_exchange', screen, data));
	};
	const follow = (pressed: Pressed): void => {
		switch (pressed.kind) {
			case 'shown':
				return put({ state: pressed.state, message: undefined });
			case 'exchange':
				return void inTurn(() => exchange(pressed.screen, pressed.data));
			case 'complete':
				return void inTurn(() => finish(pressed.params));
			case 'open':
				if (/^https?:\/\//i.test(pressed.url)) window.open(pressed.url, '_blank', 'noopener');
				return undefined;
			case 'nothing':
				return undefined;
		}
	};

	return {
		view,
		open: () =>
			attempt(async () => {
				latest.current = closed;
				const { name, json, reply } = await line.open();
				put({ name, flow: readFlowJson(json) });
				await take(reply);
			}),
		enter: (name: string, value: JsonValue) =>
			put({ state: enter(latest.current.state, name, value) }),
		act: (action: unknown) => {
			if (isJsonObject(action)) follow(press(latest.current.flow, latest.current.state, action));
		},
		back: () => {
			const { flow, state } = latest.current;
			const screen = current(state)?.screen ?? '';
			if (flow.screens.get(screen)?.refreshOnBack !== true)
				return put({ state: stepBack(state), message: undefined });
			return void inTurn(async () => {
				const answer = await line.exchange('BACK', screen, {});
				if (answer.kind === 'screen') put({ state: stepBack(latest.current.state) });
				await take(answer);
			});
		},
		upload: async (file: File): Promise<JsonObject> => {
			put({ busy: true });
			try {
				return await line.upload(file);
			} finally {
				put({ busy: false });
			}
		},
	};
}
