import { foldText } from '../../../../nodes/MatchKeywords/foldText';

/** What a system word asks for, with the one sentence that confirms it in the language it was written in. */
export interface ConsentWord {
	readonly asks: 'stop' | 'start';
	readonly confirmation: string;
}

const languages: readonly {
	readonly stop: readonly string[];
	readonly start: readonly string[];
	readonly stopped: string;
	readonly started: string;
}[] = [
	{
		stop: ['stop', 'unsubscribe', 'opt out', 'optout', 'stop all', 'stop promotions'],
		start: ['start', 'unstop', 'subscribe', 'opt in'],
		stopped: 'You will get no more offers from us. Write START to get them again.',
		started: 'You will get our offers again. Write STOP to end them.',
	},
	{
		stop: ['baja', 'darme de baja', 'dar de baja', 'cancelar suscripcion', 'no molestar'],
		start: ['alta', 'darme de alta', 'suscribirme'],
		stopped: 'No recibirás más promociones. Escribe ALTA para volver a recibirlas.',
		started: 'Volverás a recibir nuestras promociones. Escribe BAJA para dejarlas.',
	},
	{
		stop: ['sair', 'parar', 'cancelar inscricao', 'descadastrar'],
		start: ['voltar', 'inscrever'],
		stopped: 'Você não receberá mais promoções. Escreva VOLTAR para recebê-las de novo.',
		started: 'Você voltará a receber promoções. Escreva SAIR para parar.',
	},
	{
		stop: ['arret', 'desabonner', 'desinscription', 'me desabonner'],
		start: ['abonner', 'reprendre'],
		stopped: 'Vous ne recevrez plus nos offres. Écrivez REPRENDRE pour les recevoir à nouveau.',
		started: 'Vous recevrez à nouveau nos offres. Écrivez ARRET pour arrêter.',
	},
	{
		stop: ['stopp', 'abmelden', 'abbestellen'],
		start: ['anmelden'],
		stopped: 'Du bekommst keine Angebote mehr. Schreib ANMELDEN, um sie wieder zu bekommen.',
		started: 'Du bekommst unsere Angebote wieder. Schreib ABMELDEN, um sie zu beenden.',
	},
	{
		stop: ['إلغاء الاشتراك', 'الغاء الاشتراك', 'توقف', 'إيقاف', 'أوقف'],
		start: ['اشتراك', 'ابدأ'],
		stopped: 'لن تصلك عروضنا بعد الآن. اكتب اشتراك لتصلك من جديد.',
		started: 'ستصلك عروضنا من جديد. اكتب توقف لإيقافها.',
	},
];

const words: ReadonlyMap<string, ConsentWord> = new Map(
	languages.flatMap(({ stop, start, stopped, started }) => [
		...stop.map((word): [string, ConsentWord] => [
			foldText(word),
			{ asks: 'stop', confirmation: stopped },
		]),
		...start.map((word): [string, ConsentWord] => [
			foldText(word),
			{ asks: 'start', confirmation: started },
		]),
	]),
);

/** The opt-out or opt-in word a text consists of; a word inside a sentence is not meant. */
export function consentWord(text: string): ConsentWord | undefined {
	return words.get(foldText(text));
}
