import type { Logger } from 'pino';
import { brakeId, type Brake } from '../../effects/brakes/Brake';
import type { OnBrake } from '../../effects/brakes/Brakes';
import type { BrakeWatch } from '../../host/brakes';

/** Says in the log when sending stops somewhere and when it goes on: an error where somebody has to do something. */
export function brakeLog(log: Logger): { readonly line: OnBrake; readonly kept: BrakeWatch } {
	return {
		line(before, after) {
			const brake = after ?? before;
			if (brake === null) return;
			const about = { brake: brakeId(brake), code: brake.code, class: brake.class };
			if (after === null) log.info(about, `Sending goes on: ${place(brake)}`);
			else if (brake.release.kind === 'time')
				log.warn(about, `Sending pauses: ${place(brake)}. ${brake.reason}`);
			else
				log.error(
					about,
					`Nothing is sent until this is put right: ${place(brake)}. ${brake.reason}`,
				);
		},
		kept({ id, code, reason }, state) {
			if (state === 'off') log.info({ brake: id }, 'What was held back goes on');
			else log.error({ brake: id, code }, `Held back until this is put right: ${reason}`);
		},
	};
}

function place({ reach }: Brake): string {
	switch (reach.kind) {
		case 'runner':
			return 'the whole runner';
		case 'account':
			return `account ${reach.account ?? 'of unknown id'}`;
		case 'number':
			return `number ${reach.number}`;
	}
}
