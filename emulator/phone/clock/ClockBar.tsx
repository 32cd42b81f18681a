import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { localField, nextSundayNight, wholeTime, zone } from '../format/times';
import { emulatorApi } from '../state/emulatorApi';

const minute = 60_000;
const jumps = [
	{ words: '+45 min', ms: 45 * minute },
	{ words: '+1 h', ms: 60 * minute },
	{ words: '+24 h', ms: 24 * 60 * minute },
] as const;

/** The demo clock. It only moves forward, and whoever follows the emulator moves with it. */
export function ClockBar({
	now,
	running,
}: {
	readonly now: number;
	readonly running: boolean;
}): VNode {
	const [problem, setProblem] = useState('');
	const [moving, setMoving] = useState(false);
	const move = (command: Parameters<typeof emulatorApi.moveClock>[0]): void => {
		setMoving(true);
		emulatorApi
			.moveClock(command)
			.then(() => setProblem(''))
			.catch((cause: unknown) => setProblem(cause instanceof Error ? cause.message : String(cause)))
			.finally(() => setMoving(false));
	};

	return (
		<section class="clock" aria-label="Demo clock" aria-busy={moving}>
			<p class="time">
				<time dateTime={new Date(now).toISOString()}>{wholeTime(now)}</time>
				<span class="zone">{`${zone}, ${running ? 'running' : 'standing'}`}</span>
			</p>
			<div class="jumps" role="group" aria-label="Move the clock">
				{jumps.map(({ words, ms }) => (
					<button type="button" key={words} onClick={() => move({ advance: ms })}>
						<bdi dir="ltr">{words}</bdi>
					</button>
				))}
				<button type="button" onClick={() => move({ set: nextSundayNight(now) })}>
					Sunday 23:00
				</button>
				<button type="button" onClick={() => move(running ? { stand: true } : { run: true })}>
					{running ? 'Pause' : 'Run'}
				</button>
				<GoTo now={now} onGo={(at) => move({ set: at })} />
			</div>
			<p class="problem" role="alert">
				{problem}
			</p>
		</section>
	);
}

function GoTo({ now, onGo }: { readonly now: number; readonly onGo: (at: number) => void }): VNode {
	const [value, setValue] = useState('');
	return (
		<form
			class="go-to"
			onSubmit={(event) => {
				event.preventDefault();
				const at = new Date(value).getTime();
				if (!Number.isNaN(at)) onGo(at);
			}}
		>
			<label>
				<span class="hidden">Move the clock to</span>
				<input
					type="datetime-local"
					required
					min={localField(now)}
					value={value}
					onInput={(event) => setValue(event.currentTarget.value)}
				/>
			</label>
			<button type="submit">Go</button>
		</form>
	);
}
