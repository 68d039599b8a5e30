// The steps after the show: the ones that in real notes stay open for years.
import { noEvidence, sent, when } from '../fact';
import { kindsOfPhase } from '../kind';

export const afterKinds = kindsOfPhase('after', {
	timestamps: {
		english: 'timestamps, time stamps, chapters, timestamp',
		spanish: 'marcas de tiempo, capitulos',
		due: 'T+2',
		tools: ['chapters', 'section:timestamps'],
		evidence: when(({ chaptersValid }) => chaptersValid),
	},
	links: {
		english: 'links shared, shared links, links … description',
		spanish: 'links compartidos, enlaces compartidos, enlaces … descripcion',
		due: 'T+2',
		tools: ['message:recording-description', 'section:references'],
		evidence: when(({ linksSent }) => linksSent),
	},
	cards: {
		english: 'youtube cards, video cards',
		spanish: 'tarjetas de youtube, tarjetas',
		due: 'T+2',
		tools: [],
		evidence: noEvidence,
	},
	playlist: {
		english: 'playlist',
		spanish: 'lista de reproduccion, listas de reproduccion',
		due: 'T+1',
		tools: ['open:playlist'],
		evidence: sent('playlist'),
	},
	'download-recording': {
		english: 'download … recording, download … video, shared drive',
		spanish: 'descargar … grabacion, descargar … video',
		due: 'T+2',
		tools: ['open:streaming'],
		evidence: noEvidence,
	},
	'thank-guest': {
		english: 'thank the guest, thank you, thank … guest',
		spanish: 'dar las gracias, agradecer',
		due: 'T+1',
		tools: ['message:thank-you'],
		evidence: sent('thank-you'),
	},
	recording: {
		english: 'announce the recording, share the recording, post the recording',
		spanish: 'anunciar la grabacion, compartir la grabacion',
		due: 'T+2',
		tools: ['message:social-recording'],
		evidence: sent('social-recording'),
	},
	repurpose: {
		english: 'repurpose, make shorts, cut clips',
		spanish: 'reutilizar, reaprovechar',
		due: 'T+7',
		tools: [],
		evidence: noEvidence,
	},
	contributions: {
		english: 'contributions sheet',
		spanish: 'hoja de contribuciones',
		due: 'T+7',
		tools: [],
		evidence: noEvidence,
	},
});
