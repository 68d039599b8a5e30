// The steps after the show: the ones that in real notes stay open for years.
import { noEvidence, sent, when } from '../fact';
import { kindsOfPhase } from '../kind';

export const afterKinds = kindsOfPhase('after', {
	timestamps: {
		phrases: ['timestamps', 'time stamps', 'chapters', 'timestamp', 'marcas de tiempo', 'capitulos'],
		due: 'T+2',
		tools: ['section:timestamps'],
		evidence: when(({ chaptersValid }) => chaptersValid),
	},
	links: {
		phrases: [
			'links shared',
			'shared links',
			'links … description',
			'links compartidos',
			'enlaces compartidos',
			'enlaces … descripcion',
		],
		due: 'T+2',
		tools: ['section:references', 'message:broadcast-description'],
		evidence: when(({ linksSent }) => linksSent),
	},
	cards: {
		phrases: ['youtube cards', 'video cards', 'tarjetas de youtube', 'tarjetas'],
		due: 'T+2',
		tools: [],
		evidence: noEvidence,
	},
	playlist: {
		phrases: ['playlist', 'lista de reproduccion', 'listas de reproduccion'],
		due: 'T+1',
		tools: ['open:playlist'],
		evidence: sent('playlist'),
	},
	'download-recording': {
		phrases: ['download … recording', 'download … video', 'shared drive', 'descargar … grabacion', 'descargar … video'],
		due: 'T+2',
		tools: ['open:streaming'],
		evidence: noEvidence,
	},
	'thank-guest': {
		phrases: ['thank the guest', 'thank you', 'thank … guest', 'dar las gracias', 'agradecer'],
		due: 'T+1',
		tools: ['message:thank-you'],
		evidence: sent('thank-you'),
	},
	recording: {
		phrases: [
			'announce the recording',
			'share the recording',
			'post the recording',
			'anunciar la grabacion',
			'compartir la grabacion',
		],
		due: 'T+2',
		tools: ['message:social-recording'],
		evidence: sent('social-recording'),
	},
	repurpose: {
		phrases: ['repurpose', 'make shorts', 'cut clips', 'reutilizar', 'reaprovechar'],
		due: 'T+7',
		tools: [],
		evidence: noEvidence,
	},
	contributions: {
		phrases: ['contributions sheet', 'hoja de contribuciones'],
		due: 'T+7',
		tools: [],
		evidence: noEvidence,
	},
});
