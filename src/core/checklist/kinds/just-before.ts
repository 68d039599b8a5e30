// What is said to the guest in the last minutes. Each is a sentence to say aloud, so what matters is that it is short to tick.
import { noEvidence, when } from '../fact';
import { kindsOfPhase } from '../kind';

const due = 'T-15min';

export const justBeforeKinds = kindsOfPhase('justBefore', {
	pronunciation: {
		phrases: ['pronounce', 'name pronounced', 'pronunciation', 'pronuncia tu nombre', 'pronunciacion', 'se pronuncia'],
		due,
		tools: ['field:pronunciation'],
		evidence: when(({ guests }) => guests.length > 0 && guests.every(({ pronunciation }) => pronunciation !== null)),
	},
	pronouns: {
		phrases: ['pronouns', 'pronombres'],
		due,
		tools: ['field:pronouns'],
		evidence: when(({ guests }) => guests.length > 0 && guests.every(({ pronouns }) => pronouns !== null)),
	},
	'explain-points': {
		phrases: ['talking points', 'puntos a tratar', 'puntos a hablar', 'los temas son', 'temas de conversacion'],
		due,
		tools: [],
		evidence: noEvidence,
	},
	'share-screen': {
		phrases: ['share … screen', 'screen sharing', 'compartir … pantalla'],
		due,
		tools: [],
		evidence: noEvidence,
	},
	'say-where': {
		phrases: ['streaming to', 'stream goes to', 'transmision va a', 'transmitimos a', 'transmitir a', 'transmitiremos'],
		due,
		tools: [],
		evidence: noEvidence,
	},
	'explain-comments': {
		phrases: ['see … comments', 'ver … comentarios'],
		due,
		tools: ['message:chat-welcome', 'message:chat-links'],
		evidence: noEvidence,
	},
	'explain-chat': {
		phrases: [
			'use the private chat',
			'private chat is',
			'usa el chat privado',
			'chat privado tambien',
			'usar el chat privado',
		],
		due,
		tools: [],
		evidence: noEvidence,
	},
	comfort: {
		phrases: [
			...['aren t comfortable', 'not comfortable', 'uncomfortable', 'rather not talk'],
			...['incomodo', 'incomoda', 'prefieres no hablar', 'no quieres hablar'],
		],
		due,
		tools: [],
		evidence: noEvidence,
	},
	debrief: {
		phrases: ['goodbye', 'stay on', 'debrief', 'despedi', 'nos despedimos', 'quedate', 'comentarios finales'],
		due,
		tools: [],
		evidence: noEvidence,
	},
	'drop-out': {
		phrases: ['disconnect', 'lose … connection', 'connection drops', 'pierdo … conexion', 'desconect', 'se corta'],
		due,
		tools: [],
		evidence: noEvidence,
	},
});
