import { libraryNode, libraryTemplates } from '../../../templates/library';
import type { Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { pageOf } from '../../pageOf';
import { templateOf } from './read';
import { idsOf } from './remove';

const day = 86_400;

/**
 * Compares what was really sent and complained of, the template with the lower rate first. Meta also wants 1,000
 * sends of each, which no tester would wait for, and knows reasons.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-comparison
 */
export const compare: Handler = (call, emulation) => {
	const template = templateOf(call, emulation);
	const [other] = idsOf(call.query['template_ids'] ?? '').map((id) => emulation.templates.byId(id));
	if (other === undefined) throw new GraphFault(100, 'Param template_ids: no such template.');
	const start = Number(call.query['start']);
	const end = Number(call.query['end']);
	if (![7, 30, 60, 90].includes((end - start) / day)) {
		throw new GraphFault(100, 'Params start and end must be 7, 30, 60 or 90 days apart.');
	}
	const sends = (id: string): number => emulation.templates.sends(id, start * 1000, end * 1000);
	const complaints = (id: string): number =>
		emulation.complaints.people(start * 1000 - 1, id, end * 1000);
	const rate = (id: string): number => complaints(id) / Math.max(1, sends(id));
	const both = [template.id, other.id].toSorted((a, b) => rate(a) - rate(b));
	return {
		body: {
			data: [
				{ metric: 'BLOCK_RATE', type: 'RELATIVE', order_by_relative_metric: both },
				{
					metric: 'MESSAGE_SENDS',
					type: 'NUMBER_VALUES',
					number_values: both.map((key) => ({ key, value: sends(key) })),
				},
				{
					metric: 'TOP_BLOCK_REASON',
					type: 'STRING_VALUES',
					string_values: both.map((key) => ({ key, value: 'UNKNOWN_BLOCK_REASON' })),
				},
			],
		},
	};
};

const holds = (text: string, part: string | undefined): boolean =>
	text.toLowerCase().includes((part ?? '').toLowerCase());

/** Every library template is there in whatever language is asked for, with English words: this is an emulator. */
export const listLibrary: Handler = (call) => {
	const { search, topic = '', usecase = '', industry = '', language } = call.query;
	const found = libraryTemplates.filter(
		(one) =>
			(holds(one.name, search) || holds(one.body, search)) &&
			(topic === '' || one.topic === topic) &&
			(usecase === '' || one.usecase === usecase) &&
			(industry === '' || one.industry.some((word) => word === industry)),
	);
	const page = pageOf(call, found, ({ name }) => name);
	return {
		body: { ...page, data: page.data.map((one) => libraryNode(one, language || 'en_US')) },
	};
};

/** Meta's words per language; where we do not have any, English ones stand in. */
const words: Readonly<
	Record<
		string,
		{
			body: string;
			advice: string;
			footer: (minutes: string) => string;
			button: string;
			autofill: string;
		}
	>
> = {
	en: {
		body: '*{{1}}* is your verification code.',
		advice: ' For your security, do not share this code.',
		footer: (minutes) => `This code expires in ${minutes} minutes.`,
		button: 'Copy code',
		autofill: 'Autofill',
	},
	es: {
		body: 'Tu código de verificación es *{{1}}*.',
		advice: ' Por tu seguridad, no lo compartas.',
		footer: (minutes) => `Este código caduca en ${minutes} minutos.`,
		button: 'Copiar código',
		autofill: 'Autocompletar',
	},
};

export const previewAuthentication: Handler = (call) => {
	const { query } = call;
	if ((query['category'] ?? '').toUpperCase() !== 'AUTHENTICATION') {
		throw new GraphFault(100, 'Param category must be AUTHENTICATION.');
	}
	const asked = idsOf(query['languages'] ?? '');
	const languages = asked.length === 0 ? ['en_US', 'es_ES'] : asked;
	const minutes = query['code_expiration_minutes'] ?? '';
	const english = words['en'];
	const page = pageOf(call, languages, (language) => language);
	return {
		body: {
			...page,
			data: page.data.flatMap((language) => {
				const said = words[language.slice(0, 2)] ?? english;
				if (said === undefined) return [];
				return [
					{
						language,
						body: `${said.body}${query['add_security_recommendation'] === 'true' ? said.advice : ''}`,
						...(minutes === '' ? {} : { footer: said.footer(minutes) }),
						buttons: [{ type: 'OTP', text: said.button, autofill_text: said.autofill }],
					},
				];
			}),
		},
	};
};
