import { afterEach, beforeEach, describe } from '@jest/globals';
import { HostDriver, type HostHarness } from './HostDriver';
import { alarmPromises } from './suite/alarmPromises';
import { eventPromises } from './suite/eventPromises';
import { journeyPromises } from './suite/journeyPromises';
import { outboxPromises } from './suite/outboxPromises';
import { stoppedRunPromises } from './suite/stoppedRunPromises';
import { uncertainSendPromises } from './suite/uncertainSendPromises';

/** What every host must do, whatever it stores with. */
export function hostSuite(name: string, createHarness: () => HostHarness): void {
	describe(`${name} as a host`, () => {
		const driver = new HostDriver(createHarness);
		beforeEach(() => driver.open());
		afterEach(() => driver.close());

		eventPromises(driver);
		alarmPromises(driver);
		outboxPromises(driver);
		uncertainSendPromises(driver);
		stoppedRunPromises(driver);
		journeyPromises(driver);
	});
}
