import type { INodeParameters } from 'n8n-workflow';
import type { OperationId } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import type { Emulator } from '../../../emulator/src/createEmulator';
import { verifyToken } from '../../integration/emulator/createReceiver';
import { control } from '../../integration/emulator/newsOf';
import type { Pair } from '../../integration/emulator/startPair';
import { runExample } from './runExample';

/** Does what must have happened before an example works; gives the parameters it must say otherwise. */
type Preparation = (stage: Pair) => Promise<INodeParameters>;

const ana = { name: 'Ana', waId: '34600111222' };

const writes: Preparation = async ({ emulator }) => {
	await emulator.customer(ana).say('hola');
	return {};
};

const uploads: Preparation = async ({ emulator }) => ({
	mediaId: await answered(emulator, 'media.upload', 'id'),
});

const makesCode: Preparation = async ({ emulator }) => ({
	qrCodeId: await answered(emulator, 'qrCode.create', 'code'),
});

const callable = async ({ emulator }: Pair): Promise<string> => {
	await runExample(emulator, 'phoneNumber.updateSettings');
	return `/customers/${emulator.customer(ana).id}`;
};

const rings: Preparation = async (stage) => {
	const { url } = stage.emulator;
	const call = await control(url, 'POST', `${await callable(stage)}/calls`, { action: 'call' });
	return { callId: String(call['id']) };
};

const fixed =
	(parameters: INodeParameters): Preparation =>
	() =>
		Promise.resolve(parameters);

/** By operation; one that is not here works as it stands. */
export const preparations: Partial<Readonly<Record<OperationId, Preparation>>> = {
	'message.send': writes,
	'message.markRead': async ({ emulator }) => ({
		messageId: await emulator.customer(ana).say('hola'),
	}),
	'message.sendMarketing': async ({ emulator }) => {
		emulator.addTemplate({
			name: 'spring_sale',
			language: 'en',
			category: 'MARKETING',
			components: [{ type: 'BODY', text: 'Spring is here' }],
		});
		return {};
	},
	'media.getUrl': uploads,
	'media.delete': uploads,
	'call.connect': async (stage) => {
		const path = `${await callable(stage)}/call-permission`;
		await control(stage.emulator.url, 'PUT', path, { status: 'permanent' });
		return {};
	},
	'call.preAccept': rings,
	'call.accept': rings,
	'call.reject': rings,
	'call.terminate': async (stage) => {
		const call = await rings(stage);
		await runExample(stage.emulator, 'call.accept', call);
		return call;
	},
	'phoneNumber.getAccountNumber': fixed({ accountNumberId: '195837264019283' }),
	'phoneNumber.setWebhookOverride': ({ receiver }) =>
		Promise.resolve({ callbackUrl: receiver.url, verifyToken }),
	'phoneNumber.listMessageEvents': async (stage) => {
		await writes(stage);
		await runExample(stage.emulator, 'message.send');
		const history = await runExample(stage.emulator, 'phoneNumber.listMessageHistory');
		const listed = history?.response as Readonly<{ data: readonly { id: string }[] }> | undefined;
		return { messageHistoryId: listed?.data[0]?.id ?? '' };
	},
	'profile.getById': fixed({ profileId: '216783487650187' }),
	'profile.updateById': fixed({ profileId: '216783487650187' }),
	'qrCode.get': makesCode,
	'qrCode.update': makesCode,
	'qrCode.delete': makesCode,
	'blockedUser.block': writes,
	'blockedUser.unblock': async (stage) => {
		await writes(stage);
		await runExample(stage.emulator, 'blockedUser.block');
		return {};
	},
	'automation.getBot': fixed({ botId: '289374650187264' }),
	// Without these the lists are empty, and nothing of their entries would be held against the document.
	'phoneNumber.listMessageHistory': async (stage) => {
		await writes(stage);
		await runExample(stage.emulator, 'message.send');
		return {};
	},
	'qrCode.list': async (stage) => {
		await makesCode(stage);
		return {};
	},
	'blockedUser.list': async (stage) => {
		await writes(stage);
		await runExample(stage.emulator, 'blockedUser.block');
		return {};
	},
	'automation.getCompliance': async ({ emulator }) => {
		await runExample(emulator, 'automation.setCompliance');
		return {};
	},
	'automation.getConversational': async ({ emulator }) => {
		await runExample(emulator, 'automation.setConversational');
		return {};
	},
	'businessAccount.listSubscribedApps': async ({ emulator }) => {
		await runExample(emulator, 'businessAccount.subscribeApp');
		return {};
	},
	'businessAccount.listSchedules': async ({ emulator }) => {
		await runExample(emulator, 'businessAccount.createSchedule');
		return {};
	},
	'businessAccount.listActivities': async ({ emulator }) => {
		await runExample(emulator, 'businessAccount.update');
		return {};
	},
	'flow.getEncryptionKey': async ({ emulator }) => {
		await runExample(emulator, 'flow.setEncryptionKey');
		return {};
	},
};

/** A member of what an operation answers to its example. */
async function answered(emulator: Emulator, id: OperationId, member: string): Promise<string> {
	const call = await runExample(emulator, id);
	return String((call?.response as JsonObject | undefined)?.[member]);
}
