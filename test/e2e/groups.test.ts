import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { businessOf } from '../support/browser/businessOf';
import { hasFocus } from '../support/browser/Keyboard';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import type { PhonePane } from '../support/browser/PhonePane';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;
let world: ShopWorld;
let phones: PhonesPage;
let ada: PhonePane;
let bo: PhonePane;
let business: ReturnType<typeof businessOf>;
let groupId: string;
let inviteLink: string;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Two phones, and a group that nobody is in yet. */
async function open(options: Parameters<typeof PhonesPage.open>[2]): Promise<void> {
	world = await shopWorld();
	phones = await PhonesPage.open(browser, world, options);
	bo = await phones.newCustomer('Bo');
	ada = await phones.newCustomer('Ada');
	business = businessOf(world);
	await business.graph('groups', { subject: 'Evening hike', description: 'Up the hill on Friday' });
	const news = world.told().find((event) => event.type === 'group');
	const raw = news?.raw as { readonly group_id: string; readonly invite_link: string };
	({ group_id: groupId, invite_link: inviteLink } = raw);
}
async function close(): Promise<void> {
	await phones?.close();
	await world?.close();
}
async function good(): Promise<void> {
	expect(await accessibilityViolations(phones.page)).toEqual([]);
	expect(await overflows(phones.page)).toEqual([]);
}

const show = async ({ customer }: PhonePane): Promise<void> => {
	await phones.page
		.getByRole('navigation', { name: 'Customers' })
		.getByRole('button', { name: customer.name })
		.click();
};
const chat = ({ pane }: PhonePane, name: RegExp): Locator =>
	pane.getByRole('navigation', { name: /^Chats of/ }).getByRole('button', { name });
const line = ({ pane }: PhonePane): Locator =>
	pane.getByRole('textbox', { name: /^Message to Evening hike/ });
const bubbles = ({ pane }: PhonePane): Locator =>
	pane.getByRole('log', { name: /^Messages of the group Evening hike/ }).locator('.bubble');
async function openGroups({ pane }: PhonePane): Promise<Locator> {
	await pane.getByRole('button', { name: 'More about Luna' }).click();
	const sheet = pane.getByRole('dialog', { name: 'Luna' });
	await sheet.getByRole('button', { name: 'Groups' }).click();
	return sheet;
}

describe('a group on the phones of its members', () => {
	beforeAll(() => open({ viewport: { width: 360, height: 740 }, colorScheme: 'light' }));
	afterAll(close);
	afterEach(async () => {
		expect(phones.failures).toEqual([]);
		await good();
	});

	it('is joined by its invite link, or from the list', async () => {
		const sheet = await openGroups(ada);
		await good();
		await sheet.getByLabel('Invite link').fill(inviteLink);
		await sheet.getByRole('button', { name: 'Join by link' }).press('Enter');
		await chat(ada, /Evening hike/).waitFor();

		await show(bo);
		const other = await openGroups(bo);
		await other.getByRole('button', { name: 'Join Evening hike' }).click();
		await other.getByRole('button', { name: 'Open Evening hike' }).click();
		await bo.pane.getByText('Luna, Ada, you').waitFor();
	});

	it('is entered by a link that somebody wrote, without leaving the page', async () => {
		await show(ada);
		await chat(ada, /Luna/).click();
		const to = ada.customer.waId ?? '';
		const link = (body: string) => business.send(to, { type: 'text', text: { body } });
		await ada.say('Which one?');
		await link(`Come to ${inviteLink}, Ada`);
		await link('Or to https://chat.whatsapp.com/nowhere');
		await ada.pane.getByRole('link', { name: 'https://chat.whatsapp.com/nowhere' }).click();
		const nowhere = ada.pane.getByRole('dialog', { name: 'Group invite' });
		await nowhere.getByText('ask for the new one').waitFor();
		await good();
		await nowhere.getByRole('button', { name: 'Close' }).click();

		const invite = ada.pane.getByRole('link', { name: inviteLink });
		await invite.click();
		const door = ada.pane.getByRole('dialog', { name: 'Evening hike' });
		await door.getByText('Up the hill on Friday').waitFor();
		await good();
		await screenshot(phones.page, 'group-invite-360-light');
		await phones.page.keyboard.press('Escape');
		expect(await hasFocus(invite)).toBe(true);
		await invite.click();
		await door.getByRole('button', { name: 'Open Evening hike' }).press('Enter');
		await line(ada).waitFor();
		expect(await hasFocus(chat(ada, /Evening hike/))).toBe(true);
	});

	it('is written in by one and read by the other under the name of who wrote', async () => {
		await show(ada);
		await chat(ada, /Evening hike/).click();
		await line(ada).fill('Who brings *water*?');
		await line(ada).press('Enter');
		await bubbles(ada).getByText('You', { exact: true }).waitFor();
		await world.settled();
		expect(world.told().at(-1)).toMatchObject({
			type: 'message',
			groupId,
			content: { kind: 'text', body: 'Who brings *water*?' },
		});
		await show(bo);
		await bubbles(bo).filter({ hasText: 'Ada' }).getByText('water').waitFor();
	});

	it('shows what the business writes, and how many have it and have read it', async () => {
		await show(bo);
		await chat(bo, /Luna/).click();
		await show(ada);
		await chat(ada, /Evening hike/).click();
		await business.send(groupId, {
			recipient_type: 'group',
			type: 'text',
			text: { body: 'We do.' },
		});
		const answer = bubbles(ada).filter({ hasText: 'We do.' });
		await answer.getByText('Luna', { exact: true }).waitFor();
		await answer.getByText('read by 1 of 2').waitFor();
		await answer.getByRole('img', { name: 'Delivered' }).waitFor();
		await show(bo);
		await chat(bo, /Evening hike.*1 unread/).click();
		await bubbles(bo).getByText('read by 2 of 2').waitFor();
		await bubbles(bo).getByRole('img', { name: 'Read' }).waitFor();
	});

	it('shows the buttons of a template, and hears who presses one', async () => {
		world.emulator.addTemplate({
			name: 'hike',
			language: 'en',
			category: 'UTILITY',
			components: [
				{ type: 'BODY', text: 'Friday at nine?' },
				{
					type: 'BUTTONS',
					buttons: [
						{ type: 'QUICK_REPLY', text: 'I am in' },
						{ type: 'URL', text: 'The map', url: 'https://luna.example/map' },
					],
				},
			],
		});
		await business.send(groupId, {
			recipient_type: 'group',
			type: 'template',
			template: { name: 'hike', language: { code: 'en' } },
		});
		await bubbles(bo).getByRole('link', { name: 'The map' }).waitFor();
		await bubbles(bo).getByRole('button', { name: 'I am in' }).press('Enter');
		await bubbles(bo).filter({ hasText: 'You' }).getByText('I am in').waitFor();
		await world.settled();
		expect(world.told().at(-1)).toMatchObject({
			type: 'message',
			groupId,
			content: { kind: 'templateButton', text: 'I am in' },
		});
		await screenshot(phones.page, 'group-360-light');
	});

	it('tells who is in it, and is left', async () => {
		await bo.pane.getByRole('button', { name: 'About the group Evening hike' }).click();
		const about = bo.pane.getByRole('dialog', { name: 'Evening hike' });
		await about.getByText('Up the hill on Friday').waitFor();
		await about.getByText('3 participants').waitFor();
		await about.getByText(inviteLink).waitFor();
		await good();
		await about.getByRole('button', { name: 'Leave the group' }).click();
		await bo.pane.getByRole('navigation', { name: /^Chats of/ }).waitFor({ state: 'detached' });
		await bo.composer.waitFor();
		await world.settled();
		expect(world.told().at(-1)).toMatchObject({
			type: 'group',
			field: 'group_participants_update',
		});
	});
});

describe.each([
	{ width: 360, height: 740, colorScheme: 'dark', query: '?dir=rtl' },
	{ width: 1280, height: 800, colorScheme: 'dark', query: '' },
] as const)('a group at $width px, $colorScheme $query', ({ query, colorScheme, ...viewport }) => {
	beforeAll(() => open({ viewport, colorScheme, query }));
	afterAll(close);

	it('fits and can be used by everybody', async () => {
		const sheet = await openGroups(ada);
		await sheet.getByRole('button', { name: 'Join Evening hike' }).click();
		await sheet.getByRole('button', { name: 'Open Evening hike' }).click();
		await line(ada).fill('Here I am');
		await line(ada).press('Enter');
		await bubbles(ada).getByText('Here I am').waitFor();
		await business.send(groupId, {
			recipient_type: 'group',
			type: 'text',
			text: { body: 'Welcome' },
		});
		await bubbles(ada).getByText('read by 1 of 1').waitFor();
		await good();
	});
});
