import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { openBrowser } from '../support/browser/openBrowser';
import { openStage, type Stage } from '../support/browser/openStage';
import { overflows } from '../support/browser/overflows';
import type { PhonePane } from '../support/browser/PhonePane';
import { screenshot } from '../support/browser/screenshot';
import { createFlowWorld } from '../support/world/createFlowWorld';

/** Monday noon in Madrid; the practice opens on Tuesdays. */
const at = Date.parse('2026-11-30T12:00:00+01:00');

let browser: Browser;
let stage: Stage;
let ada: PhonePane;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(options: Parameters<typeof openStage>[1] = {}): Promise<void> {
	stage = await openStage(browser, options, () => createFlowWorld(at));
	ada = await stage.phones.newCustomer('Ada');
}
afterEach(async () => {
	await stage?.close();
	expect(stage?.phones.failures).toEqual([]);
});

/** Asks for the booking and opens it; resolves to the form over the chat. */
async function openBooking(): Promise<Locator> {
	await ada.say('appointment-booking');
	await ada.pane.getByRole('button', { name: 'Open' }).click();
	const form = ada.pane.getByRole('dialog', { name: 'Book an appointment' });
	await form.getByLabel('Service').waitFor();
	return form;
}

async function chooseTime(form: Locator): Promise<void> {
	await form.getByLabel('Service').selectOption({ label: 'Check-up, 30 min' });
	await form.getByLabel('Day').fill('2026-12-01');
	await form.getByLabel('Time').selectOption({ label: '09:30' });
	await form.getByRole('button', { name: 'Continue' }).click();
}

describe('a customer who books an appointment', () => {
	beforeEach(() => open());

	it('fills in the form inside WhatsApp, and the journey goes on with the answers', async () => {
		await chooseTime(await openBooking());
		const details = ada.pane.getByRole('dialog', { name: 'Your details' });
		await details.getByLabel('Full name').fill('Ada Ruiz');
		await details.getByLabel('Email').fill('ada@example.com');
		await details.getByRole('button', { name: 'Review' }).click();
		const summary = ada.pane.getByRole('dialog', { name: 'Confirm' });
		await summary.getByText('Ada Ruiz, ada@example.com').waitFor();
		await ada.acted(() => summary.getByRole('button', { name: 'Confirm booking' }).click());
		expect(await ada.heard()).toContainEqual(
			expect.stringMatching(/^Thanks .*"slot":"2026-12-01T09:30".* endpoint false$/),
		);
	});

	it('is told what to mend before anything is sent, and finds the field in focus', async () => {
		await chooseTime(await openBooking());
		const details = ada.pane.getByRole('dialog', { name: 'Your details' });
		await details.getByLabel('Email').fill('no address');
		await details.getByRole('button', { name: 'Review' }).click();
		await details.getByText('Please enter an email address.').waitFor();
		await details.getByText('Please fill this in.').waitFor();
		expect(
			await details.getByLabel('Full name').evaluate((it) => it === document.activeElement),
		).toBe(true);
	});

	it('is asked one thing at a time, so that a slow answer takes back nothing of a later one', async () => {
		const form = await openBooking();
		let answer = (): void => undefined;
		const held = new Promise<void>((resolve) => (answer = resolve));
		const asked: unknown[] = [];
		await stage.phones.page.route('**/flow/exchange', async (route) => {
			asked.push(route.request().postDataJSON());
			const response = await route.fetch();
			if (asked.length === 1) await held;
			await route.fulfill({ response });
		});
		await form.getByLabel('Service').selectOption({ label: 'Check-up, 30 min' });
		await form.getByLabel('Day').fill('2026-12-01');
		await form.getByText('One moment…').waitFor();
		const sofar = asked.length;
		answer();
		expect(sofar).toBe(1);
		await form.getByLabel('Time').selectOption({ label: '09:30' });
		await form.getByRole('button', { name: 'Continue' }).click();
		await ada.pane.getByRole('dialog', { name: 'Your details' }).waitFor();
		expect(asked).toMatchObject([
			{ data: { trigger: 'service' } },
			{ data: { trigger: 'date', date: '2026-12-01' } },
			{ data: { trigger: 'slot', slot: '2026-12-01T09:30' } },
		]);
	});

	it('goes back to fresh times, and keeps what was chosen', async () => {
		await chooseTime(await openBooking());
		const details = ada.pane.getByRole('dialog', { name: 'Your details' });
		await details.getByRole('button', { name: 'Back' }).click();
		const form = ada.pane.getByRole('dialog', { name: 'Book an appointment' });
		await form.getByLabel('Service').waitFor();
		expect(await form.getByLabel('Day').inputValue()).toBe('2026-12-01');
	});
});

describe.each([
	{ width: 360, height: 740, colorScheme: 'light', query: '' },
	{ width: 1280, height: 800, colorScheme: 'dark', query: '' },
	{ width: 360, height: 740, colorScheme: 'dark', query: '?dir=rtl' },
] as const)(
	'the form at $width px, $colorScheme $query',
	({ width, height, colorScheme, query }) => {
		beforeEach(() => open({ viewport: { width, height }, colorScheme, query }));

		it('fits, and has nothing that keeps anyone from using it', async () => {
			const form = await openBooking();
			await form.getByLabel('Service').selectOption({ label: 'Check-up, 30 min' });
			await form.getByLabel('Day').fill('2026-12-01');
			await form.getByLabel('Time').waitFor();
			const { page } = stage.phones;
			expect(await accessibilityViolations(page)).toEqual([]);
			expect(await overflows(page)).toEqual([]);
			const picture = `flow-${width}-${query === '' ? colorScheme : 'rtl'}`;
			await screenshot(page, picture);
		});
	},
);
