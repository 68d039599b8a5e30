// What is said to the guest in the last minutes. Each is a sentence to say aloud, so what matters is that it is short to tick.
import { noEvidence, when } from '../fact';
import { kindsOfPhase } from '../kind';

const due = 'T-15min';

export const justBeforeKinds = kindsOfPhase('justBefore', {
	pronunciation: {
		english: 'pronounce, name pronounced, pronunciation',
		spanish: 'pronuncia tu nombre, pronunciacion, se pronuncia',
		due,
		tools: ['field:pronunciation'],
		evidence: when(({ guests }) => guests.length > 0 && guests.every(({ pronunciation }) => pronunciation !== null)),
	},
	pronouns: {
		english: 'pronouns',
		spanish: 'pronombres',
		due,
		tools: ['field:pronouns'],
		evidence: when(({ guests }) => guests.length > 0 && guests.every(({ pronouns }) => pronouns !== null)),
	},
	'explain-points': {
		english: 'talking points',
		spanish: 'puntos a tratar, puntos a hablar, los temas son, temas de conversacion',
		due,
		tools: [],
		evidence: noEvidence,
	},
	'share-screen': {
		english: 'share … screen, screen sharing',
		spanish: 'compartir … pantalla',
		due,
		tools: [],
		evidence: noEvidence,
	},
	'say-where': {
		english: 'streaming to, stream goes to',
		spanish: 'transmision va a, transmitimos a, transmitir a, transmitiremos',
		due,
		tools: [],
		evidence: noEvidence,
	},
	'explain-comments': {
		english: 'see … comments',
		spanish: 'ver … comentarios',
		due,
		tools: ['message:chat-welcome', 'message:chat-links'],
		evidence: noEvidence,
	},
	'explain-chat': {
		english: 'use the private chat, private chat is',
		spanish: 'usa el chat privado, chat privado tambien, usar el chat privado',
		due,
		tools: [],
		evidence: noEvidence,
	},
	comfort: {
		english: 'aren t comfortable, not comfortable, uncomfortable, rather not talk',
		spanish: 'incomodo, incomoda, prefieres no hablar, no quieres hablar',
		due,
		tools: [],
		evidence: noEvidence,
	},
	debrief: {
		english: 'goodbye, stay on, debrief',
		spanish: 'despedi, nos despedimos, quedate, comentarios finales',
		due,
		tools: [],
		evidence: noEvidence,
	},
	'drop-out': {
		english: 'disconnect, lose … connection, connection drops',
		spanish: 'pierdo … conexion, desconect, se corta',
		due,
		tools: [],
		evidence: noEvidence,
	},
});
